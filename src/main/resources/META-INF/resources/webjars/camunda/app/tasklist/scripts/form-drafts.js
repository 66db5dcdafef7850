// What is typed into a form is kept on the server until the form is sent: offered again when the form is opened the next time, also on another computer,
// and after a session that ended meanwhile. Leaving a half-filled form asks. Files are not kept.
import {addFormModule} from './form-modules.js';
import {ask, node, sauro} from './page.js';

const SAVED_AFTER = 1200;
const UNSENT = 'sauro.unsent';
const TOKEN = 'X-Sauro-Token';
const open = [];
let leaving = false;

// ---------------------------------------------------------------- which form it is

let lastStart = null;
const send = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  const start = /\/process-definition\/([^/:]+):[^/]+\/(startForm|deployed-start-form|form-variables|form)/.exec(decodeURIComponent(url));
  if (start) {
    lastStart = start[1];
  }
  if (method === 'POST' && /\/submit-form$/.test(url)) {
    // Tasklist goes on to the list before this request says that it has loaded; what is on its way asks nobody whether to stay.
    const sent = open.filter(one => url.includes('/task/') ? one.place.startsWith('/viec/') : one.place.startsWith('/quy-trinh/'));
    sent.forEach(one => one.beginSending());
    this.addEventListener('loadend', () => sent.forEach(one => one.endSending(this.status)));
    // A draft on its way must not come after the form: by then there may be no such task.
    const onTheirWay = sent.map(one => one.saving).filter(Boolean);
    if (onTheirWay.length > 0) {
      this.send = body => Promise.allSettled(onTheirWay).then(() => XMLHttpRequest.prototype.send.call(this, body));
    }
  }
  return send.call(this, method, url, ...rest);
};

function placeOf(element) {
  if (element.closest('.modal')) {
    return lastStart && '/quy-trinh/' + encodeURIComponent(lastStart);
  }
  const task = /[?&]task=([^&]+)/.exec(location.hash);
  return task && '/viec/' + task[1];
}

// ---------------------------------------------------------------- a form somebody fills in

class Filling {
  constructor(place, form) {
    this.place = place;
    this.form = form;
    this.kept = this.read();
    this.dirty = false;
    this.offered = false;
    open.splice(0, open.length, ...open.filter(one => one.here()), this);
    this.begin();
  }

  here() {
    return this.form.element.isConnected;
  }

  read() {
    return JSON.stringify(this.form.read());
  }

  async begin() {
    const answer = await fetch(sauro + '/ban-nhap' + this.place).catch(() => null);
    if (!answer?.ok) {
      return;
    }
    const draft = await answer.json();
    this.token = draft.token;
    this.user = draft.user;
    const unsent = this.takeUnsent();
    if (unsent) {
      draft.content = JSON.parse(unsent);
      draft.savedAt = (await this.put(unsent)) ?? 'trước khi phiên làm việc kết thúc';
    }
    if (draft.content && this.here() && JSON.stringify(draft.content) !== this.read()) {
      this.offer(draft);
    }
  }

  /** What a session that ended could not save any more, if it was the same person's. */
  takeUnsent() {
    const unsent = JSON.parse(sessionStorage.getItem(UNSENT) ?? 'null');
    if (unsent && unsent.user !== this.user) {
      sessionStorage.removeItem(UNSENT);
      return null;
    }
    if (unsent?.place !== this.place) {
      return null;
    }
    sessionStorage.removeItem(UNSENT);
    return unsent.content;
  }

  offer(draft) {
    this.offered = true;
    const use = node('button', {type: 'button', class: 'btn btn-primary'}, 'Dùng lại');
    const drop = node('button', {type: 'button', class: 'btn btn-default'}, 'Bỏ');
    const bar = node('div', {class: 'draft-offer', role: 'alert'},
      node('p', {}, 'Có bản nháp lưu lúc ' + draft.savedAt + '. Tệp đính kèm không nằm trong bản nháp.'), node('p', {}, use, ' ', drop));
    const parent = this.form.element.parentElement;
    parent.insertBefore(bar, this.form.element);
    this.form.element.inert = true;
    const decided = () => {
      this.offered = false;
      bar.remove();
      this.form.element.inert = false;
    };
    use.addEventListener('click', async () => {
      decided();
      await this.form.write(draft.content);
      this.kept = this.read();
      this.dirty = true;
      this.tell('Đã điền lại bản nháp lưu lúc ' + draft.savedAt + '. Kiểm tra lại rồi gửi.');
    });
    drop.addEventListener('click', () => {
      decided();
      this.discard();
    });
    use.focus({preventScroll: true});
    bar.scrollIntoView({block: 'nearest'});
  }

  changed() {
    if (this.offered || this.finished) {
      return;
    }
    const now = this.read();
    if (now !== this.kept) {
      this.kept = now;
      this.dirty = true;
      if (!this.sending) {
        this.saveSoon();
      }
    }
  }

  saveSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), SAVED_AFTER);
  }

  async save() {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.token) {
      const savedAt = await this.put(this.kept);
      this.tell(savedAt ? 'Đã lưu nháp lúc ' + savedAt + '. Tệp không được lưu nháp.' : this.loggedOut
        ? 'Phiên làm việc đã kết thúc. Nội dung đã điền được giữ trong trang này và sẽ được đề nghị điền lại: ' : 'Chưa lưu được bản nháp trên máy chủ; nội dung còn trên trang này.',
      !savedAt && this.loggedOut && this.loginLink());
    }
  }

  request(content) {
    return fetch(sauro + '/ban-nhap' + this.place,
      {method: 'PUT', body: content, keepalive: content.length < 20000, headers: {'Content-Type': 'application/json', [TOKEN]: this.token}});
  }

  /** After a login in between the session has another token; another person's session gets nothing. */
  async sameAgain() {
    const answer = await fetch(sauro + '/ban-nhap' + this.place);
    const now = answer.ok ? await answer.json() : {};
    this.token = now.token ?? this.token;
    return now.user === this.user;
  }

  /** While it is on its way, it stands in saving. */
  put(content) {
    const saving = this.keep(content).finally(() => {
      if (this.saving === saving) {
        this.saving = null;
      }
    });
    this.saving = saving;
    return saving;
  }

  async keep(content) {
    try {
      let answer = await this.request(content);
      if (answer.status === 403 && await this.sameAgain()) {
        answer = await this.request(content);
      }
      if (answer.ok) {
        return (await answer.json()).savedAt;
      }
      if (answer.status === 404 || answer.status === 413) {
        return null;
      }
      this.loggedOut = answer.status === 401;
    } catch (offline) {
      // Kept in the tab, as when the session has ended.
    }
    if (!this.finished) {
      sessionStorage.setItem(UNSENT, JSON.stringify({user: this.user, place: this.place, content}));
    }
    return null;
  }

  discard() {
    this.dirty = false;
    return fetch(sauro + '/ban-nhap' + this.place, {method: 'DELETE', headers: {[TOKEN]: this.token}}).catch(() => null);
  }

  beginSending() {
    clearTimeout(this.timer);
    this.timer = null;
    this.sending = true;
  }

  /** A form that was accepted has no draft any more, the server has dropped it; one that was refused is kept as it stands, unless its task is gone. */
  endSending(status) {
    this.sending = false;
    if (status >= 200 && status < 300) {
      this.finished = true;
      this.dirty = false;
    } else if (status !== 404 && this.dirty && this.here()) {
      this.saveSoon();
    }
  }

  loginLink() {
    const link = node('a', {href: ''}, 'đăng nhập lại');
    link.addEventListener('click', event => {
      stop(event);
      this.dirty = false;
      location.reload();
    });
    return link;
  }

  tell(words, link) {
    const scope = this.form.element.closest('.form-pane, .modal-content');
    let line = scope?.querySelector('.draft-state');
    if (scope && !line) {
      line = node('p', {class: 'draft-state', role: 'status'});
      (scope.querySelector('.form-actions') ?? scope.querySelector('.modal-footer') ?? scope).prepend(line);
    }
    if (line) {
      line.replaceChildren(words, ...(link ? [link] : []));
    }
  }
}

// ---------------------------------------------------------------- forms of form-js

function keysOf(components) {
  return (components ?? []).flatMap(one => one.components ? keysOf(one.components) : one.key && !one.disabled && !one.readonly ? [one.key] : []);
}

addFormModule(injector => {
  const form = injector.get('form', false);
  if (!form) {
    return;
  }
  let filling = null;
  const bus = injector.get('eventBus');
  const read = () => {
    const {data, schema} = form._getState();
    return Object.fromEntries(keysOf(schema?.components).filter(key => data[key] !== undefined && data[key] !== null && data[key] !== '').map(key => [key, data[key]]));
  };
  const write = content => {
    const {data, schema} = form._getState();
    return form.importSchema(schema, {...data, ...content});
  };
  bus.on('changed', () => {
    const element = form._container;
    if (filling) {
      filling.changed();
    } else if (element?.isConnected && form._getState().schema) {
      const place = placeOf(element);
      filling = place && new Filling(place, {element, read, write});
    }
  });
});

// ---------------------------------------------------------------- forms of their own make

const DAY = 'sauro.day';
const ours = new WeakMap();

function packed(value) {
  if (value instanceof Date) {
    return {[DAY]: value.getTime()};
  }
  if (Array.isArray(value)) {
    return value.map(packed);
  }
  return value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).filter(([key, part]) => !key.startsWith('$$') && typeof part !== 'function').map(([key, part]) => [key, packed(part)])) : value;
}

function unpacked(value) {
  if (Array.isArray(value)) {
    return value.map(unpacked);
  }
  if (value && typeof value === 'object') {
    return DAY in value ? new Date(value[DAY]) : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpacked(part)]));
  }
  return value;
}

/** The form says in data-draft which parts of its model people type: "plan.rows plan.documentDate". */
function ownForm(element, scope) {
  const parts = (element.dataset.draft ?? '').split(' ').filter(Boolean).map(part => part.split('.'));
  const inputs = () => [...element.querySelectorAll('[cam-variable-name]')].filter(input => !['file', 'hidden'].includes(input.type));
  return {
    element,
    read: () => ({
      fields: Object.fromEntries(inputs().map(input => [input.id || input.getAttribute('cam-variable-name'), input.type === 'checkbox' ? input.checked : input.value])),
      model: Object.fromEntries(parts.map(([model, part]) => [model + '.' + part, packed(scope[model]?.[part]) ?? null]))
    }),
    write: content => {
      scope.$apply(() => parts.forEach(([model, part]) => {
        if (scope[model] && model + '.' + part in content.model) {
          scope[model][part] = unpacked(content.model[model + '.' + part]);
        }
      }));
      inputs().forEach(input => {
        const value = content.fields[input.id || input.getAttribute('cam-variable-name')];
        if (value === undefined) {
          return;
        }
        if (input.type === 'checkbox') {
          if (input.checked !== value) {
            input.click();
          }
        } else if (input.value !== value) {
          input.value = value;
          input.dispatchEvent(new Event('input', {bubbles: true}));
          input.dispatchEvent(new Event('change', {bubbles: true}));
        }
      });
    }
  };
}

function look() {
  document.querySelectorAll('form[name=form]').forEach(element => {
    const scope = ours.has(element) ? null : window.angular?.element(element).scope();
    if (scope?.camForm) {
      ours.set(element, null);
      const begin = () => {
        const place = element.isConnected && !ours.get(element) && placeOf(element);
        if (place) {
          ours.set(element, new Filling(place, ownForm(element, scope)));
        }
      };
      scope.camForm.on('variables-applied', () => setTimeout(begin, 0));
      setTimeout(begin, 3000);
    }
  });
}

new MutationObserver(look).observe(document.documentElement, {childList: true, subtree: true});

['input', 'change', 'click'].forEach(type => document.addEventListener(type, ({target}) => {
  const element = target.closest?.('form[name=form]');
  if (element) {
    setTimeout(() => ours.get(element)?.changed(), 50);
  }
}, true));

// ---------------------------------------------------------------- leaving

const TASK = '.tasks-list li.task:not(.active) .clickable, .task-filter.item, .task-card .nav-tabs li:not(.active) a, [cam-widget-header] a[href]:not([href=""]), [cam-widget-header] .logout a';
const MODAL = '.modal .close, .modal-footer .btn-link, .modal-footer .btn-default';

function half(inModal) {
  return open.find(one => one.dirty && !one.sending && one.here() && Boolean(one.form.element.closest('.modal')) === inModal);
}

export async function mayLeave(filling) {
  const go = await ask('Biểu mẫu chưa gửi', 'Nội dung đã điền được giữ trong bản nháp (trừ tệp) và sẽ được đề nghị điền lại khi mở việc này lần sau. Đồng chí rời biểu mẫu?',
    'Rời đi, giữ bản nháp', 'Ở lại điền tiếp');
  if (go) {
    if (filling.timer) {
      await filling.save();
    }
    filling.dirty = false;
  }
  return go;
}

function stop(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

document.addEventListener('click', async event => {
  if (leaving || !event.target.closest) {
    return;
  }
  const inModal = Boolean(event.target.closest('.modal'));
  const leaves = inModal ? event.target.closest(MODAL) ?? (event.target.matches('.modal') ? event.target : null) : event.target.closest(TASK);
  const filling = leaves && half(inModal);
  if (!filling || leaves.target === '_blank' || leaves.matches('.start-process-action a')) {
    return;
  }
  stop(event);
  const target = event.target;
  if (await mayLeave(filling)) {
    leaving = true;
    target.click();
    leaving = false;
  }
}, true);

document.addEventListener('keydown', async event => {
  const list = ['ArrowUp', 'ArrowDown'].includes(event.key) && event.target.closest?.('.tasks-list');
  const modal = event.key === 'Escape' && document.querySelector('.modal') && !document.querySelector('dialog[open]');
  const filling = !leaving && (list || modal) && half(Boolean(modal));
  if (filling) {
    stop(event);
    const {key, keyCode, target} = event;
    if (await mayLeave(filling)) {
      leaving = true;
      target.dispatchEvent(new KeyboardEvent('keydown', {key, keyCode, which: keyCode, bubbles: true}));
      leaving = false;
    }
  }
}, true);

window.addEventListener('beforeunload', event => {
  const filling = half(false) ?? half(true);
  if (filling) {
    if (filling.timer) {
      filling.save();
    }
    event.preventDefault();
  }
});

/** A half-filled form of a task; for who moves the address. */
export function halfFilled() {
  return leaving ? undefined : half(false);
}

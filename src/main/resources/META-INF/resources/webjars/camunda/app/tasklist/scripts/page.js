// The program beside the web apps.
export const sauro = location.pathname.split('/camunda/app/')[0] + '/sauro';

/** A node with attributes and children; text stays text. */
export function node(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes ?? {}).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** A question with two answers; true when the first is chosen. */
export function ask(title, sentence, yes, no) {
  return new Promise(answer => {
    const stay = node('button', {type: 'button', class: 'btn btn-primary'}, no);
    const go = node('button', {type: 'button', class: 'btn btn-default'}, yes);
    const dialog = node('dialog', {class: 'sauro-question', 'aria-labelledby': 'sauro-question'},
      node('h2', {id: 'sauro-question'}, title), node('p', {}, sentence), node('p', {class: 'answers'}, stay, go));
    const close = said => {
      dialog.close();
      dialog.remove();
      answer(said);
    };
    stay.addEventListener('click', () => close(false));
    go.addEventListener('click', () => close(true));
    dialog.addEventListener('cancel', event => {
      event.preventDefault();
      close(false);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

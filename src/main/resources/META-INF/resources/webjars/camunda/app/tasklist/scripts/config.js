// Stands in the place of the web app's own file. The clock comes first: Tasklist words due dates by the browser's time.
import '../../../../sauro/clock.js';
import '../../../../sauro/web-app-words.js';
import '../../../../sauro/slow-lines.js';
import './form-words.js';
import './refusals.js';
import './giving-back.js';
import './settle.js';
import './hidden-errors.js';
import './missing.js';
import './task-guide.js';
import './filter-counts.js';
import './labels.js';
import './form-drafts.js';

export default {
  app: {
    vendor: 'Sáu Rõ ·',
    name: 'Việc cần làm'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../../sauro/vietnamese-dates', 'scripts/address', 'scripts/task-card', 'scripts/desk-link', 'scripts/messages-link', 'scripts/help-link'],
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'nhận việc đang chọn'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'chuyển đến bộ lọc đầu tiên'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'chuyển đến việc đầu tiên trong danh sách'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'chuyển đến ô đầu tiên của biểu mẫu'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'mở danh sách quy trình có thể khởi tạo'
    }
  }
};

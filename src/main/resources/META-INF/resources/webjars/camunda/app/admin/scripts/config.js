// Stands in the place of the web app's own file.
import '../../../../sauro/clock.js';
import '../../../../sauro/web-app-words.js';
import '../../../../sauro/slow-lines.js';
import './permission-words.js';

export default {
  app: {
    vendor: 'Sáu Rõ ·',
    name: 'Quản trị'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../../sauro/vietnamese-dates'],
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  }
};

// Stands in the place of the web app's own file. The clock comes first: Cockpit counts its days by the browser's time.
import '../../../../sauro/clock.js';
import '../../../../sauro/web-app-words.js';
import '../../../../sauro/slow-lines.js';
import './cockpit-words.js';
import './labels.js';

export default {
  app: {
    vendor: 'Sáu Rõ ·',
    name: 'Theo dõi'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../../sauro/vietnamese-dates', 'scripts/dates'],
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  }
};

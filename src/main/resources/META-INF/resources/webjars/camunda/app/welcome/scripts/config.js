// Stands in the place of the web app's own file.
import '../../../../sauro/clock.js';
import '../../../../sauro/web-app-words.js';
import '../../../../sauro/slow-lines.js';

export default {
  app: {
    vendor: 'Sáu Rõ ·',
    name: 'Trang chính'
  },
  // The vendor's documentation is not ours.
  links: [],
  disableWelcomeMessage: true,
  customScripts: ['../../../sauro/vietnamese-dates'],
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  }
};

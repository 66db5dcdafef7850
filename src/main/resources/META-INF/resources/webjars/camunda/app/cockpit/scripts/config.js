// Stands in the place of the web app's own file. The clock comes first: Cockpit counts its days by the browser's time.
import '../../../../sauro/clock.js';
import '../../../../sauro/web-app-words.js';
import './cockpit-words.js';

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

// Without this Cockpit stays an empty page where its second script takes longer than 7 seconds: a slow line, a server just started.
window.require.config({waitSeconds: 0});

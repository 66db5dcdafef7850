// Cockpit writes its dates as 2026-05-26T17:00:00 whatever the language, and no setting changes that. This runs before the page starts and after
// Cockpit's own settings, so that the administration reads 26/05/2026 17:00.
window.angular.module('cam.cockpit').config(['camDateFormatProvider', formats => formats.setDateFormat('DD/MM/YYYY HH:mm', 'normal')]);

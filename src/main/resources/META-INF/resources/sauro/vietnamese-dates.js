// AngularJS brings the names of days and months and the marks in numbers as a locale of its own, which is American. This one takes its place before a
// web app starts.
const months = [...Array(12).keys()].map(month => 'Tháng ' + (month + 1));

angular.module('ngLocale', [], ['$provide', provide => provide.value('$locale', {
  id: 'vi',
  localeID: 'vi',
  pluralCat: () => 'other',
  DATETIME_FORMATS: {
    AMPMS: ['SA', 'CH'],
    DAY: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    ERANAMES: ['Trước CN', 'Sau CN'],
    ERAS: ['Trước CN', 'Sau CN'],
    FIRSTDAYOFWEEK: 0,
    MONTH: months,
    STANDALONEMONTH: months,
    SHORTMONTH: months.map(month => month.replace('Tháng', 'Thg')),
    WEEKENDRANGE: [5, 6],
    fullDate: 'EEEE, dd/MM/yyyy',
    longDate: 'dd/MM/yyyy',
    medium: 'HH:mm:ss dd/MM/yyyy',
    mediumDate: 'dd/MM/yyyy',
    mediumTime: 'HH:mm:ss',
    short: 'HH:mm dd/MM/yyyy',
    shortDate: 'dd/MM/yyyy',
    shortTime: 'HH:mm'
  },
  NUMBER_FORMATS: {
    CURRENCY_SYM: '₫',
    DECIMAL_SEP: ',',
    GROUP_SEP: '.',
    PATTERNS: [
      {gSize: 3, lgSize: 3, maxFrac: 3, minFrac: 0, minInt: 1, negPre: '-', negSuf: '', posPre: '', posSuf: ''},
      {gSize: 3, lgSize: 3, maxFrac: 0, minFrac: 0, minInt: 1, negPre: '-', negSuf: ' ¤', posPre: '', posSuf: ' ¤'}
    ]
  }
})]);

/**
 * What a web app shows as a sign alone is named for who hears the page or goes through it by keyboard.
 *
 * @param names words by selector
 */
export function nameSigns(names) {
  const label = (selector, words) => document.querySelectorAll(selector).forEach(element => {
    const said = typeof words === 'function' ? words(element) : words;
    if (said && !element.hasAttribute('aria-label')) {
      element.setAttribute('aria-label', said);
    }
  });
  const name = () => {
    Object.entries(names).forEach(([selector, words]) => label(selector, words));
    // A field that opens a list of proposals; without the role its state may not be told.
    document.querySelectorAll('input[aria-expanded]:not([role])').forEach(field => field.setAttribute('role', 'combobox'));
  };
  new MutationObserver(name).observe(document.documentElement, {childList: true, subtree: true});
}

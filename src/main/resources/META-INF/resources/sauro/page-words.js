// The web apps' own scripts write some words no locale file has. This puts others in their place, wherever and whenever they appear on the page.
const ATTRIBUTES = ['placeholder', 'aria-label', 'title', 'uib-tooltip'];

/** @param vietnamese of a text and the element it stands in; nothing where the text stays */
export function inPlaceOf(vietnamese) {
  function mend(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = node.parentElement && vietnamese(node.nodeValue.trim(), node.parentElement);
      if (words) {
        node.nodeValue = node.nodeValue.replace(node.nodeValue.trim(), () => words);
      }
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) {
      return;
    }
    ATTRIBUTES.filter(name => node.hasAttribute(name)).forEach(name => {
      const words = vietnamese(node.getAttribute(name).trim(), node);
      if (words) {
        node.setAttribute(name, words);
      }
    });
    node.childNodes.forEach(mend);
  }

  new MutationObserver(changes => changes.forEach(change => {
    change.addedNodes.forEach(mend);
    if (change.type !== 'childList') {
      mend(change.target);
    }
  })).observe(document.documentElement, {childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES, subtree: true});
}

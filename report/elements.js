// Small helpers to build the page; text is always set as text, never as markup.

/**
 * @param {string} name
 * @param {Record<string, unknown>} [attributes] An attribute that is false or null is left out.
 * @param {...(string | Node)} children
 * @returns {HTMLElement}
 */
function create(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...Node} children
 * @returns {SVGElement}
 */
function createSvg(name, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** @param {Element} element @param {Record<string, unknown>} attributes */
function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
}

/**
 * @param {string} label
 * @param {string} key The key that does the same, or ''.
 * @param {() => void} action
 * @returns {HTMLButtonElement}
 */
function createButton(label, key, action) {
  const button = /** @type {HTMLButtonElement} */ (create('button', { type: 'button' }, label));
  if (key) button.append(' ', create('kbd', { 'aria-hidden': 'true' }, key));
  button.addEventListener('click', action);
  return button;
}

/**
 * @template {Element} T
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {T}
 */
function find(parent, selector) {
  const element = parent.querySelector(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return /** @type {T} */ (element);
}

/** @param {number} n @param {string} noun @returns {string} */
function count(n, noun) {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

// Pages as text in which whatever people wrote stays text, and the parts that forms are made of.

class Markup {
  constructor(text) {
    this.text = text;
  }
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function written(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(written).join("");
  if (value === undefined || value === null || value === false) return "";
  return String(value).replace(/[&<>"']/g, (sign) => SIGNS[sign]);
}

// A piece of a page; every value in it is escaped, unless it is a piece of a page itself.
export const html = (parts, ...values) =>
  new Markup(parts.reduce((text, part, at) => text + part + (at < values.length ? written(values[at]) : ""), ""));

export const shown = (markup) => written(markup);

// -- what pages are made of --------------------------------------------------------------------------------------------

export const bullets = (some) => html`<ul class="govuk-list govuk-list--bullet">${some.map((one) => html`<li>${one}</li>`)}</ul>`;

export const terms = (some) =>
  html`<dl class="s-terms">${some.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>`;

export const folded = (heading, inside, open = false) => html`
<details class="govuk-details"${open ? html` open` : ""}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${heading}</span></summary>
  <div class="govuk-details__text">${inside}</div></details>`;

export const section = (id, heading, inside) => html`
<details class="s-section" id="${id}"><summary><h2 class="govuk-heading-m">${heading}</h2></summary>
  <div class="s-section__inside">${inside}</div></details>`;

export const aboutBox = (piece) => (piece.result || piece.lightest) && html`<div class="s-about">
  ${piece.result && html`<p><strong>The result:</strong> ${piece.result}</p>`}
  ${piece.lightest && html`<p><strong>The smallest version:</strong> ${piece.lightest}</p>`}</div>`;

// A link to another page of this file; `fields` say more of where it leads.
export const link = (view, words, fields = {}, classes = "govuk-link") => html`<a class="${classes}" href="#${view}" data-view="${view}"${Object.entries(fields).map(
  ([name, value]) => html` data-${name}="${value}"`)}>${words}</a>`;

export const backLink = (view, fields) =>
  html`<nav aria-label="Back" class="s-back">${link(view, "Back", fields, "govuk-back-link")}</nav>`;

export const button = (words, name = "", value = "", classes = "") =>
  html`<button type="submit" class="govuk-button ${classes}"${name && html` name="${name}" value="${value}"`}>${words}</button>`;

export const linkButton = (view, words, fields = {}, classes = "") =>
  html`<a class="govuk-button ${classes}" role="button" draggable="false" href="#${view}" data-view="${view}"${Object.entries(fields).map(
    ([name, value]) => html` data-${name}="${value}"`)}>${words}</a>`;

export const problems = (some) => some.length > 0 && html`
<div class="govuk-error-summary" role="alert" tabindex="-1"><h2 class="govuk-error-summary__title">There is a problem</h2>
  <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">${some.map(
    ([says, field]) => html`<li>${field ? html`<a href="#${field}" data-focus="${field}">${says}</a>` : says}</li>`)}</ul></div></div>`;

const mistakeIn = (name, says) =>
  says && html`<p id="${name}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${says}</p>`;

const describedBy = (...ids) => ids.filter(Boolean).length > 0 && html` aria-describedby="${ids.filter(Boolean).join(" ")}"`;

export const lineField = ({ name, question, hint, value, longest, mistake }) => html`
<div class="govuk-form-group ${mistake ? "govuk-form-group--error" : ""}"><label class="govuk-label govuk-label--s" for="${name}">${question}</label>
  ${hint && html`<div id="${name}-hint" class="govuk-hint">${hint}</div>`}${mistakeIn(name, mistake)}
  <input class="govuk-input ${mistake ? "govuk-input--error" : ""}" id="${name}" name="${name}" type="text" autocomplete="off" value="${value}" maxlength="${longest}"${describedBy(hint && `${name}-hint`, mistake && `${name}-error`)}></div>`;

export const areaField = ({ name, question, hint, value, longest, mistake, rows = 2, quiet = false }) => html`
<div class="govuk-form-group ${mistake ? "govuk-form-group--error" : ""}"><label class="govuk-label ${quiet ? "" : "govuk-label--s"}" for="${name}">${question}</label>
  ${hint && html`<div id="${name}-hint" class="govuk-hint">${hint}</div>`}${mistakeIn(name, mistake)}
  <textarea class="govuk-textarea ${mistake ? "govuk-textarea--error" : ""}" id="${name}" name="${name}" rows="${rows}"${longest && html` maxlength="${longest}"`}${describedBy(hint && `${name}-hint`, mistake && `${name}-error`)}>${value}</textarea></div>`;

// Options of which one is chosen; `also` are those that stand apart, after "or".
export const radios = ({ name, legend, isHeading, hint, options, also, value, mistake, small = false }) => html`
<div class="govuk-form-group ${mistake ? "govuk-form-group--error" : ""}"><fieldset class="govuk-fieldset"${describedBy(hint && `${name}-hint`, mistake && `${name}-error`)}>
  <legend class="govuk-fieldset__legend ${isHeading ? "govuk-fieldset__legend--l" : "govuk-fieldset__legend--s"}">${isHeading ? html`<h1 class="govuk-fieldset__heading">${legend}</h1>` : legend}</legend>
  ${hint && html`<div id="${name}-hint" class="govuk-hint">${hint}</div>`}${mistakeIn(name, mistake)}
  <div class="govuk-radios ${small ? "govuk-radios--small" : ""}">
  ${options.map((one, at) => radio(name, one, at ? `${name}-${at + 1}` : name, value))}
  <div class="govuk-radios__divider">or</div>
  ${also.map((one, at) => radio(name, one, `${name}-also-${at + 1}`, value))}
  </div></fieldset></div>`;

const radio = (name, one, id, value) => html`<div class="govuk-radios__item">
  <input class="govuk-radios__input" id="${id}" name="${name}" type="radio" value="${one.id}"${one.id === value && html` checked`}${describedBy(one.example && `${id}-hint`)}>
  <label class="govuk-label govuk-radios__label" for="${id}">${one.words}</label>
  ${one.example && html`<div id="${id}-hint" class="govuk-hint govuk-radios__hint">${one.example}</div>`}</div>`;

export const checkboxes = ({ name, legend, options, values }) => html`
<div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">${legend}</legend>
  <div class="govuk-checkboxes govuk-checkboxes--small">${options.map((one, at) => html`<div class="govuk-checkboxes__item">
    <input class="govuk-checkboxes__input" id="${name}-${at + 1}" name="${name}" type="checkbox" value="${one.id}"${values.includes(one.id) && html` checked`}>
    <label class="govuk-label govuk-checkboxes__label" for="${name}-${at + 1}">${one.words}</label></div>`)}</div></fieldset></div>`;

export const selectField = ({ name, label, options, value }) => html`
<label class="govuk-label" for="${name}">${label}</label>
<select class="govuk-select" id="${name}" name="${name}">${options.map(([id, words]) => html`<option value="${id}"${id === value && html` selected`}>${words}</option>`)}</select>`;

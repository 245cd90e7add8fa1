// Shows the description of the JSON interface; nothing is fetched from anywhere else.
const docs = document.getElementById("docs");
window.SwaggerUIBundle({ url: docs.dataset.openapi, domNode: docs, validatorUrl: null });

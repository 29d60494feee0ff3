/** The readable API page: a static document; its script (a file of ours) draws `/api/openapi.json`. */
export const apiDocs = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>API · Alongside</title><link rel="stylesheet" href="/api-docs.css"></head>
<body><main><h1>Alongside API</h1><p>Made from the schemas that validate. The document itself: <a href="/api/openapi.json">/api/openapi.json</a>.</p>
<div id="routes"><p role="status">Loading…</p></div></main><script type="module" src="/api-docs.js"></script></body></html>`;

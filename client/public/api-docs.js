// Draws /api/openapi.json as one readable page: routes by tag, each with its parameters, body and answers.

/** Makes an element; children are elements or words, never markup. */
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const code = (words) => make('code', {}, words);

/** Follows a reference inside the document. */
function resolve(api, schema) {
  if (schema?.$ref === undefined) return schema ?? {};
  return schema.$ref
    .split('/')
    .slice(1)
    .reduce((at, name) => at?.[name], api) ?? {};
}

/** A schema in a few words: its type, choices and limits. */
function summary(api, raw) {
  const schema = resolve(api, raw);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map((one) => summary(api, one)))].join(' | ');
  if (schema.allOf !== undefined) return schema.allOf.map((one) => summary(api, one)).join(' and ');
  if (schema.type === 'array') return `list of ${summary(api, schema.items)}`;
  const limits = [
    schema.format,
    schema.minLength > 1 ? `at least ${schema.minLength} characters` : undefined,
    schema.maxLength === undefined ? undefined : `at most ${schema.maxLength.toLocaleString('en-GB')} characters`,
    schema.minimum > Number.MIN_SAFE_INTEGER ? `from ${schema.minimum}` : undefined,
    schema.maximum < Number.MAX_SAFE_INTEGER ? `to ${schema.maximum}` : undefined,
    schema.default === undefined ? undefined : `by default ${JSON.stringify(schema.default)}`,
  ].filter((limit) => limit !== undefined);
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything');
  return limits.length === 0 ? type : `${type}, ${limits.join(', ')}`;
}

/** The objects inside a schema that are worth a list of their own: it, its items, its choices. */
function objectsIn(api, raw) {
  const schema = resolve(api, raw);
  if (schema.properties !== undefined) return [schema];
  if (schema.type === 'array') return objectsIn(api, schema.items);
  return (schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []).flatMap((one) => objectsIn(api, one));
}

/** The fields of an object, those of objects inside it folded away; `depth` keeps a schema that holds itself short. */
function fields(api, schema, depth) {
  const list = make('dl', { className: 'fields' });
  for (const [name, field] of Object.entries(schema.properties)) {
    const required = schema.required?.includes(name) === true;
    list.append(make('dt', {}, code(name), required ? make('span', { className: 'needed' }, ' needed') : null));
    const detail = make('dd', {}, summary(api, field));
    const { description } = resolve(api, field);
    if (description !== undefined) detail.append(make('p', {}, description));
    const inner = depth > 0 ? objectsIn(api, field) : [];
    if (inner.length > 0) {
      const folded = make('details', {}, make('summary', {}, `Fields of ${name}`));
      for (const object of inner) folded.append(fields(api, object, depth - 1));
      detail.append(folded);
    }
    list.append(detail);
  }
  return list;
}

function schemaView(api, schema) {
  const objects = objectsIn(api, schema);
  if (objects.length === 0) return [make('p', {}, summary(api, schema))];
  return objects.map((object) => fields(api, object, 4));
}

function parameters(api, list) {
  const view = make('dl', { className: 'fields' });
  for (const one of list) {
    view.append(
      make('dt', {}, code(one.name), one.required === true ? make('span', { className: 'needed' }, ' needed') : null),
      make('dd', {}, `in the ${one.in}: ${summary(api, one.schema)}`, one.description ? make('p', {}, one.description) : null),
    );
  }
  return view;
}

function route(api, method, path, operation) {
  const view = make('details', { className: 'route' });
  view.append(
    make('summary', {}, make('span', { className: `method ${method}` }, method.toUpperCase()), ' ', code(path), ' ', make('span', { className: 'what' }, operation.summary)),
  );
  if (operation.parameters?.length > 0) view.append(make('h3', {}, 'Parameters'), parameters(api, operation.parameters));
  const body = operation.requestBody?.content['application/json']?.schema;
  if (body !== undefined) view.append(make('h3', {}, 'Body'), ...schemaView(api, body));
  for (const [status, response] of Object.entries(operation.responses)) {
    const [[type, { schema }]] = Object.entries(response.content);
    if (type === 'application/json') {
      view.append(make('h3', {}, `Answer ${status}`), ...schemaView(api, schema));
    }
  }
  const problems = Object.entries(operation.responses).filter(([, { content }]) => 'application/problem+json' in content);
  const list = make('ul', { className: 'problems' });
  for (const [status, response] of problems) list.append(make('li', {}, code(status), ` ${response.description}`));
  view.append(make('h3', {}, 'Problems'), list);
  return view;
}

function draw(api, into) {
  const tags = new Map();
  for (const [path, item] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const tag = operation.tags[0];
      tags.set(tag, [...(tags.get(tag) ?? []), route(api, method, path, operation)]);
    }
  }
  const sections = [...tags].map(([tag, routes]) => make('section', {}, make('h2', {}, tag), ...routes));
  into.replaceChildren(make('p', {}, 'All paths are under ', code('/api'), '.'), ...sections);
}

const place = document.getElementById('routes');
try {
  const response = await fetch('/api/openapi.json');
  if (!response.ok) throw new Error(String(response.status));
  draw(await response.json(), place);
} catch {
  place.replaceChildren(make('p', { role: 'alert' }, 'The description could not be loaded. Please try again in a moment.'));
}

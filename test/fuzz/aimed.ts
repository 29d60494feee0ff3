import { newId } from '../../server/kit/ids.ts';
import { idFor, type World } from '../server/security/permissions.world.ts';

interface Parameter {
  readonly in: string;
  readonly name: string;
  schema: Record<string, unknown>;
}

/** As much of an OpenAPI document as is read here. */
export interface Document {
  readonly paths: Record<string, Record<string, { readonly parameters?: Parameter[] }>>;
}

/**
 * The document with the ids of a world in it: a made-up id leads to 404 before anything else is read. Ids that lead nowhere stay
 * among them.
 */
export function aimed(document: Document, world: World): Document {
  const copy = structuredClone(document);
  for (const [path, item] of Object.entries(copy.paths)) {
    const id = path.startsWith('/decisions/') ? world.ids.decision : idFor(world, path);
    const known: Record<string, string[]> = { slug: [world.home.slug], id: [id, newId()] };
    for (const parameter of Object.values(item).flatMap((operation) => operation.parameters ?? [])) {
      const values = parameter.in === 'path' ? known[parameter.name] : undefined;
      if (values !== undefined) parameter.schema = { type: 'string', enum: values };
    }
  }
  return copy;
}

import { findAll, parseXml, type XmlElement } from './xml.ts';

const NMTOKEN = /^[-.:\w\u00b7-\uffff]+$/;
const STATES = ['initial', 'translated', 'reviewed', 'final'];

/** Attributes and children (in order, `?` optional, `*` any number, `+` at least one) of XLIFF 2.1, sections 4.2 and 5.2. */
const CONTENT: Record<string, { required: string[]; optional: string[]; children: RegExp }> = {
  xliff: { required: ['version', 'srcLang'], optional: ['trgLang', 'xml:space'], children: /^(file )+$/ },
  file: {
    required: ['id'],
    optional: ['canResegment', 'original', 'translate', 'srcDir', 'trgDir', 'xml:space'],
    children: /^(skeleton )?(mda:metadata )?(notes )?((unit|group) )+$/,
  },
  group: {
    required: ['id'],
    optional: ['name', 'canResegment', 'translate', 'srcDir', 'trgDir', 'type', 'xml:space'],
    children: /^(mda:metadata )?(notes )?((unit|group) )*$/,
  },
  unit: {
    required: ['id'],
    optional: ['name', 'canResegment', 'translate', 'srcDir', 'trgDir', 'type', 'xml:space'],
    children: /^(mda:metadata )?(notes )?(originalData )?((segment|ignorable) )+$/,
  },
  segment: {
    required: [],
    optional: ['id', 'canResegment', 'state', 'subState'],
    children: /^source (target )?$/,
  },
  source: { required: [], optional: ['xml:lang', 'xml:space'], children: /^$/ },
  target: { required: [], optional: ['xml:lang', 'xml:space', 'order'], children: /^$/ },
  notes: { required: [], optional: [], children: /^(note )+$/ },
  note: { required: [], optional: ['id', 'appliesTo', 'category', 'priority'], children: /^$/ },
  'mda:metadata': { required: [], optional: ['id'], children: /^(mda:metaGroup )+$/ },
  'mda:metaGroup': {
    required: [],
    optional: ['id', 'category', 'appliesTo'],
    children: /^((mda:metaGroup|mda:meta) )+$/,
  },
  'mda:meta': { required: ['type'], optional: [], children: /^$/ },
};

/** What breaks the rules of the XLIFF 2.1 core and its Metadata module, one line each; for the elements that we write. */
export function checkXliff(xml: string): string[] {
  const root = parseXml(xml);
  const problems: string[] = [];
  const { xmlns, 'xmlns:mda': mda, ...own } = root.attributes;
  if (root.name !== 'xliff') problems.push(`root is <${root.name}>`);
  if (xmlns !== 'urn:oasis:names:tc:xliff:document:2.0') problems.push(`wrong namespace ${xmlns}`);
  if (mda !== 'urn:oasis:names:tc:xliff:metadata:2.0') problems.push(`wrong metadata namespace ${mda}`);
  if (own.version !== '2.1') problems.push(`version is ${own.version}`);
  checkElement({ ...root, attributes: own }, problems);
  checkUnique(findAll(root, 'file'), 'file', problems);
  for (const file of findAll(root, 'file')) {
    for (const name of ['group', 'unit']) checkUnique(findAll(file, name), name, problems);
  }
  for (const unit of findAll(root, 'unit')) checkUnique(findAll(unit, 'segment'), 'segment', problems);
  if (findAll(root, 'target').length > 0 && !own.trgLang) problems.push('targets but no trgLang');
  return problems;
}

function checkElement({ name, attributes, children, text }: XmlElement, problems: string[]): void {
  const rule = CONTENT[name];
  if (!rule) return void problems.push(`<${name}> is not allowed`);
  for (const wanted of rule.required) if (!(wanted in attributes)) problems.push(`<${name}> lacks ${wanted}`);
  for (const given of Object.keys(attributes)) {
    if (![...rule.required, ...rule.optional].includes(given)) problems.push(`<${name}> has ${given}`);
  }
  const order = children.map((child) => `${child.name} `).join('');
  if (!rule.children.test(order)) problems.push(`<${name}> holds ${order || 'nothing'}`);
  if (children.length > 0 && text.trim() !== '') problems.push(`<${name}> has text between its elements`);
  if (attributes.id !== undefined && !NMTOKEN.test(attributes.id)) problems.push(`id "${attributes.id}"`);
  if (attributes.state !== undefined && !STATES.includes(attributes.state))
    problems.push(`state "${attributes.state}"`);
  if (attributes.subState !== undefined && !/^[^:\s]+:[^\s]+$/.test(attributes.subState))
    problems.push(`subState "${attributes.subState}" has no prefix`);
  if (attributes.subState !== undefined && attributes.state === undefined)
    problems.push('subState without state');
  for (const child of children) checkElement(child, problems);
}

function checkUnique(elements: XmlElement[], name: string, problems: string[]): void {
  const ids = elements.map(({ attributes }) => attributes.id);
  if (new Set(ids).size !== ids.length) problems.push(`two elements <${name}> with one id`);
}

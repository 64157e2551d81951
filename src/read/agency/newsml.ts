import { splitNames, uniqueTexts } from '../html/details/names.ts';
import { compact } from '../html/details/read-details.ts';
import { type AgencyMessage, listBlocks, readAgencyDate, readNitf } from './nitf.ts';
import { findAll, findFirst, textIn, type XmlElement } from './xml-tree.ts';

/** Reads the items of a NewsML-G2 document (IPTC): a single one, or all that a message holds. */
export function readNewsItems(root: XmlElement): AgencyMessage[] {
  return [...findAll(root, 'newsitem')].map(readNewsItem);
}

function readNewsItem(item: XmlElement): AgencyMessage {
  const meta = findFirst(item, 'contentmeta') ?? item;
  const management = findFirst(item, 'itemmeta') ?? item;
  const content = findFirst(item, 'contentset');
  const inline = content && (findFirst(content, 'inlinexml', 'inlinedata') ?? content);
  const nitf = inline && findFirst(inline, 'nitf');
  const text = nitf ? readNitf(nitf) : undefined;
  const html = inline && (findFirst(inline, 'body') ?? inline);
  const dates = [
    ...['contentcreated'].map((name) => textIn(findFirst(meta, name))),
    ...['firstcreated', 'versioncreated'].map((name) => textIn(findFirst(management, name))),
  ];
  const published = dates.map(readAgencyDate).find((date) => date !== null) ?? text?.published ?? null;
  const creators = [...findAll(meta, 'by', 'creator')].map((one) => textIn(findFirst(one, 'name') ?? one));
  const rights = findFirst(item, 'rightsinfo');
  return {
    id: item.attributes.guid ?? null,
    title:
      textIn(findFirst(meta, 'headline')) || textIn(findFirst(management, 'title')) || text?.title || null,
    published,
    language:
      findFirst(meta, 'language')?.attributes.tag ?? item.attributes['xml:lang'] ?? text?.language ?? null,
    details: {
      ...text?.details,
      ...compact({
        authors: uniqueTexts(creators.flatMap(splitNames)),
        keywords: uniqueTexts([...findAll(meta, 'keyword')].map(textIn).filter(Boolean)),
        modified: readAgencyDate(
          textIn(findFirst(meta, 'contentmodified')) || textIn(findFirst(management, 'versioncreated')),
        ),
        site: nameOf(findFirst(management, 'provider')),
        licence:
          rights && (textIn(findFirst(rights, 'usageterms')) || textIn(findFirst(rights, 'copyrightnotice'))),
      }),
    },
    blocks: text ? text.blocks : html ? listBlocks(html) : [],
  };
}

function nameOf(party: XmlElement | undefined): string | undefined {
  return party && (textIn(findFirst(party, 'name')) || party.attributes.literal);
}

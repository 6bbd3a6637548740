import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderApplication } from './application'
import { type CertificateData, certificateTexts, renderCertificate } from './certificate'
import { glyphGaps } from './faces'
import { renderFeedback } from './feedback'
import { qrSvg, verifyAddress } from './qr'
import { typeset } from './typeset'

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined
const hostile = '`raw` $x^2$ #read("/etc/passwd") #import "@preview/a:1" \\ @label *b* _i_ <x> // no'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'documents-'))
})
afterAll(() => {
  rmSync(dir, { recursive: true, force: true })
})

let made = 0
function poppler(tool: 'pdftotext' | 'pdfinfo' | 'pdffonts', pdf: Uint8Array): string {
  const path = join(dir, `${made++}.pdf`)
  writeFileSync(path, pdf)
  return execFileSync(tool, tool === 'pdftotext' ? ['-layout', path, '-'] : [path], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

const certificate: CertificateData = {
  number: 'CQZZ-2026-C34-AF2ANV-R0-A',
  issuedOn: '2026-03-18',
  validFrom: '2026-03-18',
  validUntil: '2029-03-17',
  enterprise: { name: '重庆渝岭精工机械股份有限公司', nameEn: null, creditCode: '91500120MACQ0031XG' },
  brand: { name: '渝岭', nameEn: 'YULING' },
  product: { name: '精密行星减速器', nameEn: null },
  models: ['CS-PX060-5', 'CS-PX090-7'],
  scope: '精密行星减速器的设计、制造与服务',
  scopeEn: null,
  scheme: { title: '“重庆制造”品质认定方案', version: '2026-1' },
  issuer: { name: '“重庆制造”品质认定工作办公室', nameEn: 'Office of “Chongqing Made” Quality Recognition' },
  origin: 'https://register.example.cn',
  demo: false,
}

const feedback = (reason: string, items: number) =>
  renderFeedback({
    issuedOn: '2026-11-26',
    schemeVersion: '2026-1',
    application: {
      number: 'CQZZ-2026-0231',
      enterprise: '重庆辰枢传动科技股份有限公司',
      brand: '辰枢',
      product: '减速机',
    },
    outcome: { title: '不予认定', reason: '品牌价值未达到该支柱的最低要求。' },
    total: { score: 712, max: 1000, pass: 700 },
    pillars: [{ title: '标准', score: null, max: 350, floor: 0.6 }],
    items: Array.from({ length: items }, (_, at) => ({
      code: `1.${at}`,
      title: '检测证据',
      max: 80,
      self: null,
      panel: 57,
      computed: at === 0,
      reasons: [{ code: 'S3-02', text: reason }],
    })),
    nextSteps: ['可以提出申诉。'],
    demo: true,
  })

const application = (value: string) =>
  renderApplication({
    title: '申报书',
    number: 'CQZZ-2026-0231',
    date: '2026-11-22',
    schemeVersion: '2026-1',
    submittedAt: '2026年11月22日14时32分提交',
    sha256: '0123456789abcdef'.repeat(4),
    statement: ['以提交时的内容为准。'],
    sections: [
      {
        title: '企业',
        entries: [{ label: '网址', value: '' }],
        tables: [{ caption: '指标', head: ['指标', '数值'], rows: [['效率', value]] }],
      },
    ],
    files: [{ name: value, kind: 'PDF', pages: 12, sha256: 'ab'.repeat(32) }],
    demo: false,
  })

describe('documents', () => {
  it('come out the same to the byte, with the date of the data', async () => {
    const [first, second] = [await renderCertificate(certificate), await renderCertificate(certificate)]
    expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true)
    expect(first.pages).toBe(1)
    expect((await feedback('理由充分。', 30)).pages).toBeGreaterThan(1)
    expect((await application('94.6')).pages).toBe(1)
  })

  it('a certificate with everything long stays one page and gets an annex', async () => {
    const long = await renderCertificate({
      ...certificate,
      enterprise: { ...certificate.enterprise, name: '长'.repeat(60), nameEn: 'Long '.repeat(24) },
      brand: { name: '嘉陵江畔山城百年老字号传承品牌', nameEn: 'MOUNTAIN CITY' },
      models: Array.from({ length: 60 }, (_, at) => `CS-PX${at}-10`),
      scope: '范围'.repeat(80),
      scopeEn: 'Scope '.repeat(40),
      demo: true,
    })
    expect(long.pages).toBe(2)
  })

  it('IN-13: the code and the printed address hold the address of the number and nothing else', () => {
    expect(verifyAddress('https://a.cn/x?y#z', 'CQZZ-1-A')).toBe('https://a.cn/verify/CQZZ-1-A')
    expect(() => verifyAddress('http://a.cn', 'CQZZ-1-A')).toThrow('https')
    expect(() => verifyAddress('https://a.cn', '1/../../evil')).toThrow('number')
    expect(() => verifyAddress('https://a.cn', '渝岭')).toThrow('number')
    expect(qrSvg('https://a.cn/verify/CQZZ-1-A')).toMatch(/^<svg [^>]*><path d="[Mhvz0-9 -]+"\/><\/svg>$/)
  })

  it('a template that is not sound is a fault with the compiler’s words', async () => {
    writeFileSync(join(dir, 'common.typ'), '')
    const read = join(dir, 'read.typ')
    writeFileSync(read, '#read("/etc/passwd")')
    await expect(typeset(read, {})).rejects.toThrow(/read\.typ did not compile: .*file not found/)
  })
})

describe('characters the faces lack', () => {
  it('are named, each once, also those that would hide', () => {
    expect(glyphGaps('重庆渝岭 “Chongqing” 2026—①≥㎡\n彭水苗族土家族')).toEqual([])
    expect(glyphGaps('山\u{1F600}城\u{1F600}\u202E\uE000')).toEqual(['\u{1F600}', '\u202E', '\uE000'])
    expect(glyphGaps(certificateTexts(certificate))).toEqual([])
    expect(glyphGaps(certificateTexts({ ...certificate, models: ['甲\u{1F600}'] }))).toEqual(['\u{1F600}'])
  })
})

describe.runIf(hasPoppler)('read back by another program', () => {
  it('IN-11: markup in the data is printed as it was typed', async () => {
    const printed = [
      await renderCertificate({ ...certificate, product: { name: hostile, nameEn: hostile } }),
      await feedback(hostile, 1),
      await application(hostile),
    ].map(({ pdf }) => poppler('pdftotext', pdf).replace(/\s+/g, ''))
    for (const text of printed) {
      expect(text).toContain('`raw`$x^2$#read("/etc/passwd")')
      expect(text).toContain('*b*_i_<x>//no')
      expect(text).not.toContain('root:')
    }
  })

  it('the certificate says what it must, and recommends nothing', async () => {
    const text = poppler('pdftotext', (await renderCertificate(certificate)).pdf)
    for (const said of [
      'CQZZ-2026-C34-AF2ANV-R0-A',
      '渝岭',
      '91500120MACQ0031XG',
      'CS-PX060-5',
      '不收取任何费用',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).toContain('https://register.example.cn/verify/')
    expect(text.replaceAll('不向社会推荐产品', '')).not.toContain('推荐')
    expect(text).not.toContain('演示')
    const demo = poppler('pdftotext', (await renderCertificate({ ...certificate, demo: true })).pdf)
    expect(demo).toContain('演示证书，不具效力')
  })

  it('PB-17: no names, paths or versions in the properties; only the bundled faces inside', async () => {
    const documents = [await renderCertificate(certificate), await feedback('好', 1), await application('好')]
    for (const { pdf } of documents) {
      const info = poppler('pdfinfo', pdf)
      expect(info).not.toMatch(/Author|Typst \d|\/home|\/tmp|\/root/)
      expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/Typst \d/)
      const faces = poppler('pdffonts', pdf).trim().split('\n').slice(2)
      expect(faces.length).toBeGreaterThan(1)
      for (const face of faces) expect(face).toMatch(/^[A-Z]{6}\+Noto(?:Serif|Sans)SC-/)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { attachmentDisposition, downloadHeaders, safeFileName } from './serve-headers'

describe('UP-13: names of downloads', () => {
  it.each([
    ['../../etc/passwd', 'etc_passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['报告\r\nSet-Cookie: a=b.pdf', '报告Set-Cookie_ a=b.pdf'],
    ['检测\u202Efdp.exe', '检测fdp.exe'],
    ['a\0b.pdf', 'ab.pdf'],
    ['.htaccess', 'htaccess'],
    ['CON.pdf', '_CON.pdf'],
    ['名称.pdf  ', '名称.pdf'],
    ['', '文件'],
    ['...', '文件'],
    ['a"b;c.pdf', 'a_b;c.pdf'],
  ])('%j becomes %j', (given, wanted) => expect(safeFileName(given)).toBe(wanted))

  it('keeps the extension of a very long name', () => {
    const name = safeFileName(`${'长'.repeat(300)}.pdf`)
    expect([...name]).toHaveLength(120)
    expect(name.endsWith('长.pdf')).toBe(true)
  })

  it('says the name twice, with nothing that could end the header', () => {
    const line = attachmentDisposition('渝岭 (终稿)\'s "报告".pdf\r\nX: y')
    expect(line).toBe(
      "attachment; filename=\"__ (__)'s ____.pdfX_ y\"; filename*=UTF-8''" +
        '%E6%B8%9D%E5%B2%AD%20%28%E7%BB%88%E7%A8%BF%29%27s%20_%E6%8A%A5%E5%91%8A_.pdfX_%20y',
    )
    expect(line).toMatch(/^[\x20-\x7e]+$/)
  })
})

it('UP-04: sends exactly these headers, and no type that a browser would run', () => {
  expect(downloadHeaders({ name: 'a.pdf', mime: 'text/html', size: 7 })).toEqual({
    'Content-Type': 'application/octet-stream',
    'Content-Length': '7',
    'Content-Disposition': 'attachment; filename="a.pdf"; filename*=UTF-8\'\'a.pdf',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  })
})

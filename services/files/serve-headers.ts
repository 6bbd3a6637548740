const served = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])

const longest = 120
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A file name that is safe to save under on any system: no path, control or direction characters, no reserved
 * device name, no leading or trailing dot or blank, at most 120 characters with the extension kept.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/^[.\s_]+|[.\s]+$/gu, '')
  const dot = plain.lastIndexOf('.')
  const extension = dot > 0 && plain.length - dot <= 8 ? plain.slice(dot) : ''
  const stem = [...plain.slice(0, plain.length - extension.length)].slice(0, longest - extension.length)
  const base = stem.join('').replace(/[.\s]+$/u, '') || '文件'
  return reserved.test(base.split('.', 1)[0] ?? '') ? `_${base}${extension}` : `${base}${extension}`
}

/** `Content-Disposition: attachment` with an ASCII name (RFC 6266) and the real one (RFC 8187). */
export function attachmentDisposition(name: string): string {
  const safe = safeFileName(name)
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%;]/g, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/**
 * The complete headers of a downloaded file: always an attachment, never sniffed, cached or framed, and inert
 * in a sandbox should a browser show it all the same. A type outside the allowed list becomes octet-stream.
 * `size` is in bytes.
 */
export const downloadHeaders = (file: {
  name: string
  mime: string
  size: number
}): Record<string, string> => ({
  'Content-Type': served.has(file.mime) ? file.mime : 'application/octet-stream',
  'Content-Length': String(file.size),
  'Content-Disposition': attachmentDisposition(file.name),
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
})

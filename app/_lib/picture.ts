import type { PagePicture } from '@/services/evidence/drawing/picture'

/** A drawn page is a picture and nothing else, also when its address is opened by itself, and nobody keeps it. */
export const pictureResponse = ({ bytes, mime }: PagePicture): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mime,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy':
        "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
  })

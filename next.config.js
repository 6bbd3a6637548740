import createNextIntlPlugin from 'next-intl/plugin'

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // Browsers heed this on https only, so it does no harm on a plain local address.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
]

// The same for every reader, so a cache in front may keep them for a minute; answers to forms are never kept.
const publicPages = [
  '/',
  '/brands',
  '/brands/:number',
  '/verify',
  '/verify/:number',
  '/notices',
  '/notices/:id(\\d{4}-\\d+)',
  '/statistics',
  '/guide',
  '/eligibility',
  '/transparency',
  '/privacy',
  '/accessibility',
].flatMap(path => [path, path === '/' ? '/en' : `/en${path}`])

const shared = source => ({
  source,
  missing: [
    { type: 'header', key: 'content-type' },
    { type: 'header', key: 'next-action' },
  ],
  headers: [{ key: 'Cache-Control', value: 'public, max-age=0, s-maxage=60' }],
})

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // A lock file somewhere above must not make Next take that folder for the project.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  reactStrictMode: true,
  poweredByHeader: false,
  // The check script judges types; judging them twice would only slow the first start.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // Native or worker-like packages that a bundle would break.
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    '@tus/server',
    'file-type',
    'graphile-worker',
    'pg',
    'pino',
    'sharp',
  ],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  headers: async () => [{ source: '/:path*', headers: everywhere }, ...publicPages.map(shared)],
  // Next would otherwise write instruction files into the project.
  agentRules: false,
}

export default createNextIntlPlugin('./app/_lib/i18n.ts')(config)

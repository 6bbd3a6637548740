import createNextIntlPlugin from 'next-intl/plugin'

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
    'exceljs',
    'file-type',
    'graphile-worker',
    'pg',
    'pino',
  ],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  // Next would otherwise write instruction files into the project.
  agentRules: false,
}

export default createNextIntlPlugin('./app/_lib/i18n.ts')(config)

import { openOptions } from '@/app/_lib/public-api'
import { serveFile } from '@/app/_lib/public-file'
import { publishedPoolFile } from '@/services/draw/published'

export const GET = (_request: Request, { params }: { params: Promise<{ id: string }> }) =>
  serveFile(params, 'pool', publishedPoolFile)

export const OPTIONS = openOptions

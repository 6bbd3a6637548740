import { openOptions } from '@/app/_lib/public-api'
import { serveFile } from '@/app/_lib/public-file'
import { publishedDrawFile } from '@/services/draw/published'

export const GET = (_request: Request, { params }: { params: Promise<{ id: string }> }) =>
  serveFile(params, 'draw', publishedDrawFile)

export const OPTIONS = openOptions

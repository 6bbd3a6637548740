import { OPEN_HEADERS, openOptions } from '@/app/_lib/public-api'
import { env } from '@/services/env'
import { openApiDocument } from './document'

export const GET = () => Response.json(openApiDocument(env().baseUrl), { headers: OPEN_HEADERS })

export const OPTIONS = openOptions

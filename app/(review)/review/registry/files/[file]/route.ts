import { sendsTable } from '@/app/_lib/table-file'
import { registryTemplate } from '@/services/registry/template'

export const GET = sendsTable(registryTemplate)

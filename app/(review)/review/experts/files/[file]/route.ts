import { sendsTable } from '@/app/_lib/table-file'
import { expertTemplate } from '@/services/expert-record/import/template'

export const GET = sendsTable(expertTemplate)

import { serveView } from '@/app/_lib/json-view'
import { viewToday } from '@/services/board/view-today'

export const GET = () => serveView(viewToday)

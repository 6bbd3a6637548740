import { schemeV1 } from '../scheme/v1'
import type { PanelInput } from './panel'

const scored = ['1.1', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '2.5', '3.2', '3.3', '3.4', '3.5', '3.6']

const sheet = (expert: string, points: number[]) => ({
  expert,
  scores: Object.fromEntries(scored.map((id, i) => [id, points[i] ?? null])),
})

/** A panel on the edge of passing: 703.67 by the mean, 699.5 without the third expert. */
export const samplePanel: PanelInput = {
  rules: schemeV1,
  sheets: [
    sheet('甲', [46, 58, 38, 54, 31, 38, 19, 19, 29, 61, 52, 37, 50]),
    sheet('乙', [44, 62, 44, 38, 30, 36, 21, 24, 28, 64, 44, 36, 40]),
    sheet('丙', [47, 60, 40, 50, 32, 39, 20, 21, 30, 60, 50, 38, 47]),
  ],
  computed: { '1.2': 92, '2.4': 25, '3.1': 61 },
}

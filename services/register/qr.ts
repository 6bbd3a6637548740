import QRCode from 'qrcode'
import { verifyAddress } from '../documents/qr'

const known = new Map<string, { path: string; modules: number }>()

/** The code that leads to a certificate's verification page, as one path on a grid of `modules` units. */
export const qrOf = (origin: string, number: string): { path: string; modules: number } => {
  const address = verifyAddress(origin, number)
  const made = known.get(address)
  if (made) return made
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) {
      let run = 0
      while (x + run < modules.size && modules.get(y, x + run)) run++
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`
      x += run
    }
  const code = { path, modules: modules.size }
  if (known.size > 1_000) known.clear()
  known.set(address, code)
  return code
}

import QRCode from 'qrcode'

const certificateNumber = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/

/**
 * The one address a certificate is verified at: `<origin>/verify/<number>`.
 * The number is the only part that varies, so nothing an applicant typed can steer a QR code.
 *
 * @param origin scheme and host, `https://host`; plain http only for a loopback host
 * @throws when the origin carries more than an origin or the number is not a certificate number
 */
export function verifyAddress(origin: string, number: string): string {
  const url = new URL(origin)
  const loopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    throw new Error('the verification address must be https')
  }
  if (!certificateNumber.test(number)) throw new Error('not a certificate number')
  return `${url.origin}/verify/${number}`
}

/** A QR code (ISO/IEC 18004, level M, without quiet zone) as an SVG of black modules, one unit each. */
export function qrSvg(payload: string): string {
  const { modules } = QRCode.create(payload, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let run = 0
      while (x + run < size && modules.get(y, x + run)) run++
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`
      x += run
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`
}

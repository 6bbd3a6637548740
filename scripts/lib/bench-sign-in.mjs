import { Plain } from './say.mjs'

/** Becomes a persona by the demonstration's door; answers with the cookie. */
export async function signIn(base, email) {
  const response = await fetch(`${base}/api/act/demo-sign-in`, {
    method: 'POST',
    headers: { origin: base, 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!response.ok || !cookie)
    throw new Plain(`${email} could not sign in: ${response.status} ${await response.text()}`)
  return cookie
}

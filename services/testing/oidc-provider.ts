import { createServer } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'

/** Who the provider says is signing in. */
export type OidcPerson = { sub: string; email: string; email_verified: boolean; name?: string }

const settings = (redirectUri: string, people: Map<string, OidcPerson>): Configuration => ({
  clients: [
    {
      client_id: 'recognition',
      client_secret: 'only-for-tests-only-for-tests-only-for-tests',
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_ctx, interaction) => `/as/${interaction.uid}` },
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ ...people.get(id), sub: id }) }),
  cookies: { keys: ['only-for-tests'] },
})

/**
 * A real OpenID provider on a free port of this machine, which signs in whoever was named last without asking.
 * @param redirectUri the one address it sends people back to
 */
export const startOidcProvider = async (redirectUri: string) => {
  const people = new Map<string, OidcPerson>()
  let next = ''
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  const issuer = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`
  const provider = new Provider(issuer, settings(redirectUri, people))
  const serve = provider.callback()
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/as/')) return serve(request, response)
    const { prompt, params, session } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId: next, remember: false } })
    const grant = new provider.Grant({
      accountId: session?.accountId ?? next,
      clientId: String(params.client_id),
    })
    grant.addOIDCScope('openid email profile')
    const consent = { grantId: await grant.save() }
    return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true })
  })
  return {
    issuer,
    clientId: 'recognition',
    clientSecret: 'only-for-tests-only-for-tests-only-for-tests',
    /** The next authorisation is this person's. */
    signInAs: (person: OidcPerson) => {
      people.set(person.sub, person)
      next = person.sub
    },
    stop: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}

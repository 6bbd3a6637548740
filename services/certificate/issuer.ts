/** Who issues certificates. The name is a demonstration's until the operator is appointed. */
export const ISSUER = {
  name: '“重庆制造”品质认定工作办公室',
  nameEn: 'Office of the Chongqing Made Quality Recognition',
}

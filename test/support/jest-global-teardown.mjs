export default async function teardown() {
  await globalThis.contadorTestServices?.stop();
}

const OWN_REQUIRE = 'const require = createRequire(import.meta.url);';

/**
 * Nest's mapped types find class-validator and class-transformer by a `require` of their own, which would load a second
 * copy of both next to the bundled one, with metadata of its own. A plugin of rolldown.
 */
export const ONE_COPY = {
  name: 'one-copy',
  transform(code, id) {
    if (!id.endsWith('@nestjs/mapped-types/dist/type-helpers.utils.js')) return null;
    if (!code.includes(OWN_REQUIRE)) throw new Error(`${id} loads packages in another way`);
    return { code: code.replace(OWN_REQUIRE, ''), map: null };
  },
};

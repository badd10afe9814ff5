# One image for all apps: `node dist/bin/<ingest|billing|console|contador>.js`.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.base.json tsconfig.build.json ./
COPY scripts scripts
COPY libs libs
COPY apps apps
COPY test/support test/support
COPY docs/reference/openapi.json docs/reference/
RUN node scripts/setup.mjs && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist/apps/console/web dist/apps/console/web
COPY --from=build /app/dist/bin dist/bin
USER node
CMD ["node", "dist/bin/contador.js", "--help"]

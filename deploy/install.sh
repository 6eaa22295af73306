#!/usr/bin/env bash
# Installs what `yarn build:backend` has built into an empty folder: deploy/install.sh FOLDER
set -euo pipefail
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."

tar xzf packages/backend/dist/skeleton.tar.gz -C "$folder"
cp -R package.json yarn.lock .yarnrc.yml backstage.json \
  app-config.yaml app-config.production.yaml examples \
  plugins/frobs-graphql/persisted-operations.json "$folder"
(cd "$folder" && yarn workspaces focus --all --production)
tar xzf packages/backend/dist/bundle.tar.gz -C "$folder"
# The folder of either archive is for its owner only.
chmod 755 "$folder"

# Never loaded, as the database is PostgreSQL. Nobody needs source maps here.
rm -r "$folder/node_modules/better-sqlite3"
find "$folder" -name '*.map' -type f -delete

// Asked through a function of its own schema (made by the measurement): PostGraphile makes its GraphQL schema from the database.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { database, port } from "./place.mjs";

const { host, port: databasePort, user, password, database: name, max = 10 } = database;
const address = `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${databasePort}/${name}`;
const server = createServer();
server.on("error", () => process.exit(1));
const served = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: address, schemas: ["terang_bench"], poolConfig: { max } })],
  grafserv: { graphiql: false, watch: false },
}).createServ(grafserv);
await served.addTo(server);
server.listen(port, "127.0.0.1");

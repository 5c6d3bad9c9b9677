// No GraphQL at all: the variables of the same request, one statement, JSON.stringify.
import { createServer } from "node:http";
import { port, readNodes } from "./place.mjs";

createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    const { variables } = JSON.parse(Buffer.concat(parts).toString());
    const nodes = await readNodes({
      indicator: [variables.indicator],
      region: variables.regions,
      period: variables.periods,
    });
    const body = JSON.stringify({ data: { observations: { nodes } } });
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
    response.end(body);
  });
}).listen(port, "127.0.0.1");

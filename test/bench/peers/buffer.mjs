// The floor: reads the request to its end and sends bytes that were made before. POST /keep says which.
import { createServer } from "node:http";
import { port } from "./place.mjs";

let kept = Buffer.from("{}");
createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    if (request.url === "/keep") kept = Buffer.concat(parts);
    response.writeHead(200, { "content-type": "application/json", "content-length": kept.length });
    response.end(kept);
  });
}).listen(port, "127.0.0.1");

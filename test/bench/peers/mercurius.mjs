// `node mercurius.mjs jit` compiles a document at its second use, as its documentation says (`jit: 1`).
import fastify from "fastify";
import mercurius from "mercurius";
import { port, resolvers, typeDefs } from "./place.mjs";

const app = fastify();
app.register(mercurius, { schema: typeDefs, resolvers, ...(process.argv[2] === "jit" && { jit: 1 }) });
await app.listen({ port, host: "127.0.0.1" });

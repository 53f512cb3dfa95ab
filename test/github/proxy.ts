import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, connect as connectSocket } from 'node:net';

/** A proxy as companies have one: it knows where hosts are that its clients cannot resolve, and notes what it passed on. */
export type ProxyServer = { url: string; seen: string[]; hosts: Map<string, string>; close: () => Promise<void> };

export async function startProxy(): Promise<ProxyServer> {
  const seen: string[] = [];
  /** `host:port` by `host:port`. */
  const hosts = new Map<string, string>();
  const whereIs = (named: string): { host: string; port: number } => {
    const [host = '', port = '80'] = (hosts.get(named) ?? named).split(':');
    return { host, port: Number(port) };
  };
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '');
    seen.push(`${request.method} ${address.host}${address.pathname}`);
    const { host, port } = whereIs(`${address.hostname}:${address.port || 80}`);
    const passed = httpRequest(
      { host, port, method: request.method, path: `${address.pathname}${address.search}`, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    passed.on('error', () => response.writeHead(502).end());
    request.pipe(passed);
  });
  server.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    const { host, port } = whereIs(request.url ?? '');
    const behind = connectSocket(port, host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      behind.pipe(socket);
      socket.pipe(behind);
    });
    behind.on('error', () => socket.destroy());
    socket.on('error', () => behind.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    hosts,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

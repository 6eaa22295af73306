import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { Request, Response } from 'express';
import type { EndpointConfig } from '../config/EndpointConfig';
import { MethodNotAllowedError } from '../forward/errors';
import { readPermissions } from '../permissions';

/** The Backstage services that say who calls and what they may do. */
export interface GateServices {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

/** Lets those requests into an endpoint that its config allows. */
export class Gate {
  readonly #allowedMethods: readonly string[];
  readonly #permissions: Map<string, BasicPermission>;
  readonly #services: GateServices;

  constructor(endpoint: EndpointConfig, services: GateServices) {
    this.#allowedMethods = endpoint.allowedMethods;
    this.#permissions = readPermissions(endpoint);
    this.#services = services;
  }

  /** @throws MethodNotAllowedError or NotAllowedError */
  async admit(request: Request, response: Response): Promise<void> {
    const { method } = request;
    if (!this.#allowedMethods.includes(method)) {
      response.setHeader('allow', this.#allowedMethods.join(', '));
      throw new MethodNotAllowedError(`${method} is not allowed here`);
    }
    const permission = this.#permissions.get(method);
    if (permission) await authorize(this.#services, request, permission);
  }
}

/** @throws NotAllowedError that names the permission which is missing */
export async function authorize(
  { httpAuth, permissions }: GateServices,
  request: Request,
  permission: BasicPermission,
): Promise<void> {
  const credentials = await httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  const [{ result }] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`This needs the permission ${permission.name}`);
  }
}

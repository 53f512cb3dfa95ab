import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import "./chunk-W3JPNJFX.js";

// docs/schema/config.schema.json
var config_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://release-evidence.dev/schema/config.schema.json",
  title: ".evidence.yml",
  description: "Settings of Release Evidence. Every one of them can be left out.",
  type: "object",
  additionalProperties: false,
  properties: {
    release: {
      type: "object",
      description: "What is released, where the workflow or git should not be asked",
      additionalProperties: false,
      properties: {
        repository: {
          type: "string",
          minLength: 1,
          maxLength: 2e3,
          description: "OWNER/NAME",
          pattern: "^[^/\\s]+/[^/\\s]+$"
        },
        tag: {
          type: "string",
          minLength: 1,
          maxLength: 2e3,
          description: "Tag"
        },
        commit: {
          type: "string",
          minLength: 1,
          maxLength: 2e3,
          description: "Commit, 40 hexadecimal digits",
          pattern: "^[0-9a-f]{40}$"
        },
        at: {
          type: "string",
          minLength: 1,
          maxLength: 2e3,
          description: "The time that the run takes as now"
        },
        author: {
          type: "string",
          minLength: 1,
          maxLength: 2e3,
          description: "Who made the change, @login"
        }
      }
    },
    scope: {
      type: "object",
      description: "What the report is about",
      additionalProperties: false,
      properties: {
        system: {
          type: "string",
          minLength: 1,
          maxLength: 80,
          description: "Name of the system; it stands in titles and in the names of the assets",
          pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"
        },
        environments: {
          type: "array",
          items: {
            type: "string",
            minLength: 1,
            maxLength: 1e3
          },
          maxItems: 1e3,
          description: "Environments"
        },
        accounts: {
          type: "array",
          items: {
            type: "string",
            minLength: 1,
            maxLength: 1e3
          },
          maxItems: 1e3,
          description: "Accounts"
        },
        frameworks: {
          type: "array",
          items: {
            type: "string",
            minLength: 1,
            maxLength: 1e3
          },
          maxItems: 1e3,
          description: "Framework ids; all by default"
        },
        categories: {
          type: "array",
          items: {
            type: "string",
            minLength: 1,
            maxLength: 1e3
          },
          maxItems: 1e3,
          description: "SOC 2 categories beside security; all by default"
        },
        profile: {
          enum: [
            "baseline",
            "standard"
          ],
          description: "Which checks count; standard by default"
        }
      }
    },
    collect: {
      type: "object",
      description: "What is looked for and where",
      additionalProperties: false,
      properties: {
        manifests: {
          type: "object",
          description: "Templates",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root; only these are looked at"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root that are passed over"
            },
            stage: {
              type: "string",
              minLength: 1,
              maxLength: 200,
              description: "Stage or environment that manifests are read for"
            },
            parameters: {
              type: "object",
              maxProperties: 1e3,
              additionalProperties: {
                type: [
                  "string",
                  "number",
                  "boolean"
                ]
              },
              description: "Values of template parameters, by name"
            }
          }
        },
        policies: {
          type: "object",
          description: "Policy documents by themselves",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root; only these are looked at"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root that are passed over"
            }
          }
        },
        signatures: {
          type: "object",
          description: "Signature bundles",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root; only these are looked at"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root that are passed over"
            },
            artifacts: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs of the files that must be signed"
            },
            "trusted-root": {
              type: "string",
              minLength: 1,
              maxLength: 2e3,
              description: "Path of a trusted_root.json"
            },
            identity: {
              type: "object",
              description: "Who must have signed",
              additionalProperties: false,
              properties: {
                issuer: {
                  type: "string",
                  minLength: 1,
                  maxLength: 2e3,
                  description: "OIDC issuer"
                },
                subject: {
                  type: "string",
                  minLength: 1,
                  maxLength: 2e3,
                  description: "Subject, with * for any text"
                }
              },
              required: [
                "issuer",
                "subject"
              ]
            },
            identities: {
              type: "array",
              maxItems: 100,
              description: "Who may have signed; one of them must fit in all that it says",
              items: {
                type: "object",
                additionalProperties: false,
                properties: {
                  issuer: {
                    type: "string",
                    minLength: 1,
                    maxLength: 2e3,
                    description: "OIDC issuer; GitHub's for workflows where it is left out"
                  },
                  subject: {
                    type: "string",
                    minLength: 1,
                    maxLength: 2e3,
                    description: "Subject, with * for any text without / and @, ** for any"
                  },
                  repository: {
                    type: "string",
                    minLength: 1,
                    maxLength: 2e3,
                    description: "OWNER/NAME of the repository that was built, with * and **; of another host than GitHub with the host before it",
                    pattern: "^[^/\\s]+(/[^/\\s]+)+$"
                  },
                  workflow: {
                    type: "string",
                    minLength: 1,
                    maxLength: 2e3,
                    description: "Workflow that signed: release.yml, .github/workflows/release.yml, or OWNER/NAME/.github/workflows/release.yml for a shared one"
                  },
                  ref: {
                    type: "string",
                    minLength: 1,
                    maxLength: 2e3,
                    description: "Ref that was built: refs/tags/v*, refs/heads/main"
                  }
                },
                anyOf: [
                  {
                    required: [
                      "issuer",
                      "subject"
                    ]
                  },
                  {
                    required: [
                      "repository"
                    ]
                  }
                ]
              }
            },
            builders: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 100,
              description: "Workflows that may build: URIs of their files, https://github.com/OWNER/NAME/.github/workflows/build.yml@refs/tags/v1, with * and **"
            },
            keys: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 100,
              description: "Globs of the public keys that signatures without a certificate may be made with: PEM, keys of cosign, minisign, OpenSSH and OpenPGP, certificates of authorities"
            },
            minimum: {
              type: "object",
              additionalProperties: false,
              description: "Witnesses that a signature must have at least",
              properties: {
                "log-entries": {
                  type: "integer",
                  minimum: 0,
                  maximum: 100,
                  description: "Entries in different transparency logs"
                },
                timestamps: {
                  type: "integer",
                  minimum: 0,
                  maximum: 100,
                  description: "Timestamps of different authorities"
                }
              }
            }
          }
        },
        tests: {
          type: "object",
          description: "Test reports",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root; only these are looked at"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root that are passed over"
            }
          }
        },
        logs: {
          type: "object",
          description: "Log samples",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root; only these are looked at"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root that are passed over"
            },
            functions: {
              type: "array",
              maxItems: 1e3,
              description: "Whose lines a file holds",
              items: {
                type: "object",
                description: "A rule",
                additionalProperties: false,
                properties: {
                  path: {
                    type: "string",
                    minLength: 1,
                    maxLength: 2e3,
                    description: "Glob"
                  },
                  function: {
                    type: "string",
                    minLength: 1,
                    maxLength: 2e3,
                    description: "Function name or logical id"
                  }
                },
                required: [
                  "path",
                  "function"
                ]
              }
            },
            "sample-size": {
              type: "integer",
              minimum: 1,
              maximum: 1e3,
              description: "Lines drawn from each file"
            },
            seed: {
              type: "string",
              minLength: 1,
              maxLength: 2e3,
              description: "Seed of the draw"
            }
          }
        },
        documents: {
          type: "object",
          description: "Documents that people wrote",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root; only these are looked at"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root that are passed over"
            }
          }
        },
        drift: {
          type: "object",
          description: "Drift reports",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root; only these are looked at"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root that are passed over"
            }
          }
        },
        packages: {
          type: "object",
          description: "Listings of what packages hold",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root; only these are looked at"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root that are passed over"
            }
          }
        },
        workflows: {
          type: "object",
          description: "Workflows of GitHub Actions",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root; only these are looked at"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root that are passed over"
            }
          }
        },
        components: {
          type: "object",
          description: "Manifests of dependencies, lockfiles and bills of materials",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root; only these are looked at"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root that are passed over"
            }
          }
        },
        scans: {
          type: "object",
          description: "Reports of scanners",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root; only these are looked at"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 1e3
              },
              maxItems: 1e3,
              description: "Globs below the root that are passed over"
            }
          }
        },
        runs: {
          type: "object",
          description: "Artifacts of the workflow runs on the released commit",
          additionalProperties: false,
          properties: {
            include: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 300
              },
              maxItems: 100,
              description: "Globs of artifact names; only these are fetched"
            },
            exclude: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 300
              },
              maxItems: 100,
              description: "Globs of artifact names that are passed over"
            },
            workflows: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 300
              },
              maxItems: 100,
              description: "Globs of the workflows whose runs count, by name, path or name of the file"
            }
          }
        },
        deployed: {
          type: "object",
          description: "The code that functions run after the deployment",
          additionalProperties: false,
          properties: {
            query: {
              enum: [
                "never",
                "aws"
              ],
              description: "aws: the command line of AWS is asked for the digest of each function's code, with the job's credentials"
            },
            functions: {
              type: "array",
              items: {
                type: "string",
                pattern: "^[A-Za-z0-9][A-Za-z0-9_:$-]*$",
                maxLength: 170
              },
              maxItems: 1e3,
              description: "Names or ARNs of functions whose name no manifest states"
            }
          }
        },
        changes: {
          type: "object",
          description: "Changes of the release",
          additionalProperties: false,
          properties: {
            tags: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 300
              },
              maxItems: 100,
              description: "Globs of the tags that earlier releases have"
            },
            tickets: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 300
              },
              maxItems: 20,
              description: "Regular expressions of how tickets are written"
            },
            people: {
              enum: [
                "login",
                "name",
                "pseudonym"
              ],
              description: "How persons are named"
            },
            paths: {
              type: "array",
              items: {
                type: "string",
                minLength: 1,
                maxLength: 300
              },
              maxItems: 100,
              description: "Globs of paths in the repository, of changes that are this system's"
            },
            "emergency-label": {
              type: "string",
              minLength: 1,
              maxLength: 100,
              description: "Label of changes that may be approved afterwards"
            }
          }
        }
      }
    },
    declarations: {
      type: "object",
      description: "What is meant to be as it is",
      additionalProperties: false,
      properties: {
        public: {
          type: "array",
          maxItems: 1e3,
          description: "Routes and function URLs that anyone may call",
          items: {
            type: "object",
            description: "An open address",
            additionalProperties: false,
            properties: {
              fact: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Id of the fact, * for any text"
              },
              reason: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Why it is open"
              },
              owner: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Who answers for it"
              }
            },
            required: [
              "fact",
              "reason",
              "owner"
            ]
          }
        },
        internal: {
          type: "array",
          maxItems: 1e3,
          description: "Endpoints that only other services are meant to reach",
          items: {
            type: "object",
            description: "An internal address",
            additionalProperties: false,
            properties: {
              fact: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Id of the fact, * for any text"
              },
              reason: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "What it is for"
              },
              owner: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Who answers for it"
              }
            },
            required: [
              "fact",
              "reason",
              "owner"
            ]
          }
        },
        accounts: {
          type: "array",
          maxItems: 1e3,
          description: "Accounts, projects and domains that may use what the release has, its own among them",
          items: {
            type: "object",
            description: "A known account",
            additionalProperties: false,
            properties: {
              account: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "As it stands in the policy: twelve digits, or what follows the @"
              },
              reason: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "What it is"
              },
              owner: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Who answers for it"
              }
            },
            required: [
              "account",
              "reason",
              "owner"
            ]
          }
        },
        pipeline: {
          type: "array",
          maxItems: 1e3,
          description: "Identities that the pipeline changes things as, all of them",
          items: {
            type: "object",
            description: "An identity of the pipeline",
            additionalProperties: false,
            properties: {
              identity: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "ARN or name of a role, address of a service account, id of an application, * for any text"
              },
              reason: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "What it is"
              },
              owner: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Who answers for it"
              }
            },
            required: [
              "identity",
              "reason",
              "owner"
            ]
          }
        },
        environments: {
          type: "array",
          maxItems: 1e3,
          description: "Environments of the platform that are deployed to",
          items: {
            type: "object",
            description: "Environments and what they are for",
            additionalProperties: false,
            properties: {
              name: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Name, * for any text"
              },
              production: {
                type: "boolean",
                description: "true: serves those that the system is for"
              },
              accounts: {
                type: "array",
                maxItems: 1e3,
                description: "Accounts, subscriptions or projects that it runs in, all of them",
                items: {
                  type: "string",
                  minLength: 1,
                  maxLength: 1e3
                }
              },
              reason: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "What it is for"
              },
              owner: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Who answers for it"
              }
            },
            required: [
              "name",
              "reason",
              "owner"
            ]
          }
        },
        functions: {
          type: "array",
          maxItems: 1e3,
          description: "What manifests do not say of functions",
          items: {
            type: "object",
            description: "Functions and what they are like",
            additionalProperties: false,
            properties: {
              fact: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Id of the function, * for any text"
              },
              effects: {
                enum: [
                  "none",
                  "some"
                ],
                description: "none: calling it again changes nothing"
              },
              tenants: {
                enum: [
                  "one",
                  "many"
                ],
                description: "many: tenants share it"
              },
              "temporary-files": {
                enum: [
                  "none",
                  "written"
                ],
                description: "none: it leaves nothing in temporary files or memory"
              },
              reason: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "How that is known"
              },
              owner: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Who answers for it"
              }
            },
            required: [
              "fact",
              "reason",
              "owner"
            ]
          }
        }
      }
    },
    people: {
      type: "array",
      maxItems: 1e3,
      description: "What persons answer for",
      items: {
        type: "object",
        description: "A person",
        additionalProperties: false,
        properties: {
          login: {
            type: "string",
            pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$",
            description: "Login, without @"
          },
          roles: {
            type: "array",
            minItems: 1,
            maxItems: 20,
            items: {
              type: "string",
              pattern: "^[a-z][a-z0-9-]{0,59}$"
            },
            description: "What the person answers for: security, ..., in lower case"
          }
        },
        required: [
          "login",
          "roles"
        ]
      }
    },
    parameters: {
      type: "object",
      description: "Values of check parameters, by check and name",
      additionalProperties: {
        type: "object"
      }
    },
    freshness: {
      type: "object",
      description: "How old evidence of a kind may be at the release, in days",
      additionalProperties: false,
      properties: {
        manifest: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        policy: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        signature: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        test: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        log: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        document: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        drift: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        package: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        workflow: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        component: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        scan: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        change: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        platform: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        },
        configuration: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          description: "Days"
        }
      }
    },
    controls: {
      type: "array",
      items: {
        type: "string",
        minLength: 1,
        maxLength: 1e3
      },
      maxItems: 1e3,
      description: "Folders with checks and frameworks of your own; .evidence by default"
    },
    exceptions: {
      type: "array",
      maxItems: 1e3,
      description: "Failures that someone has accepted, for a time",
      items: {
        type: "object",
        description: "An exception",
        additionalProperties: false,
        properties: {
          id: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Id"
          },
          check: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Check"
          },
          fact: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Id of the fact, * for any text; not * alone",
            pattern: "[^*]"
          },
          function: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Name of a function: what fails of it and of what belongs to it"
          },
          reason: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Why"
          },
          risk: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "What may happen"
          },
          owner: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Who answers for it"
          },
          approver: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Who accepted it; neither the owner nor the author"
          },
          created: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Day",
            pattern: "^\\d{4}-\\d{2}-\\d{2}$"
          },
          expires: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Last day on which it holds",
            pattern: "^\\d{4}-\\d{2}-\\d{2}$"
          },
          compensating: {
            type: "array",
            items: {
              type: "string",
              minLength: 1,
              maxLength: 1e3
            },
            maxItems: 1e3,
            description: "Checks that must pass for it to hold"
          },
          ticket: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Reference"
          }
        },
        required: [
          "check"
        ],
        oneOf: [
          {
            required: [
              "fact"
            ]
          },
          {
            required: [
              "function"
            ]
          }
        ]
      }
    },
    assertions: {
      type: "array",
      maxItems: 1e3,
      description: "Management assertions: a person states, with a date and an end",
      items: {
        type: "object",
        description: "An assertion",
        additionalProperties: false,
        properties: {
          id: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Id"
          },
          check: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Check"
          },
          control: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Control"
          },
          statement: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "In the words of the owner"
          },
          owner: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Owner"
          },
          document: {
            type: "object",
            description: "What it rests on",
            additionalProperties: false,
            properties: {
              path: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Path or address"
              },
              sha256: {
                type: "string",
                minLength: 1,
                maxLength: 2e3,
                description: "Hexadecimal",
                pattern: "^[0-9a-f]{64}$"
              }
            },
            required: [
              "path",
              "sha256"
            ]
          },
          issued: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Day",
            pattern: "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "valid-until": {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Last day",
            pattern: "^\\d{4}-\\d{2}-\\d{2}$"
          }
        },
        required: [
          "statement",
          "owner",
          "issued",
          "valid-until"
        ],
        oneOf: [
          {
            required: [
              "check"
            ]
          },
          {
            required: [
              "control"
            ]
          }
        ]
      }
    },
    applicability: {
      type: "array",
      maxItems: 200,
      description: "What people state for the Statement of Applicability",
      items: {
        type: "object",
        description: "An entry",
        additionalProperties: false,
        properties: {
          control: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Control"
          },
          applicable: {
            type: "boolean",
            description: "false takes the control out; the default"
          },
          justification: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Why"
          },
          owner: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Owner"
          },
          approved: {
            type: "string",
            minLength: 1,
            maxLength: 2e3,
            description: "Day",
            pattern: "^\\d{4}-\\d{2}-\\d{2}$"
          }
        },
        required: [
          "control",
          "justification",
          "owner",
          "approved"
        ]
      }
    },
    previous: {
      type: "array",
      items: {
        type: "string",
        minLength: 1,
        maxLength: 1e3
      },
      maxItems: 1e3,
      description: "Files or folders with earlier releases' evidence.json"
    },
    masking: {
      type: "object",
      description: "What is masked, and how",
      additionalProperties: false,
      properties: {
        keep: {
          type: "array",
          uniqueItems: true,
          description: "Kinds of personal data that are left as they are",
          items: {
            enum: [
              "email",
              "card-number",
              "iban",
              "phone",
              "national-id"
            ]
          }
        },
        "ip-addresses": {
          enum: [
            "callers",
            "all",
            "none"
          ],
          description: "Public addresses in fields that name a caller, all public addresses, or none"
        },
        rules: {
          type: "array",
          maxItems: 100,
          description: "Rules of your own",
          items: {
            type: "object",
            description: "A rule",
            additionalProperties: false,
            required: [
              "name",
              "pattern"
            ],
            properties: {
              name: {
                type: "string",
                pattern: "^[a-z][a-z0-9-]{2,39}$",
                description: "How masked values are called: lower case, digits and hyphens"
              },
              pattern: {
                type: "string",
                minLength: 1,
                description: "Regular expression of JavaScript with the flag u, of bounded time, over one line; its group value, or all of it, is masked"
              },
              "ignore-case": {
                type: "boolean",
                description: "Whether capitals and small letters are the same"
              },
              keywords: {
                type: "array",
                minItems: 1,
                maxItems: 20,
                description: "ASCII words of which one is in every match",
                items: {
                  type: "string",
                  pattern: "^[!-~]{3,40}$",
                  description: "At least three characters"
                }
              },
              category: {
                enum: [
                  "secret",
                  "personal"
                ],
                description: "What it is"
              }
            }
          }
        },
        allow: {
          type: "array",
          maxItems: 1e3,
          description: "Values that are left as they are",
          items: {
            type: "object",
            description: "A value, or a pattern of values from end to end",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              value: {
                type: "string",
                minLength: 1,
                maxLength: 4096,
                description: "The value itself"
              },
              pattern: {
                type: "string",
                minLength: 1,
                description: "Regular expression of JavaScript with the flag u, of bounded time"
              },
              reason: {
                type: "string",
                minLength: 1,
                maxLength: 500,
                description: "Why it may be seen"
              }
            },
            oneOf: [
              {
                required: [
                  "value"
                ]
              },
              {
                required: [
                  "pattern"
                ]
              }
            ]
          }
        },
        "key-env": {
          type: "string",
          pattern: "^[A-Za-z_][A-Za-z0-9_]{0,99}$",
          description: "Environment variable with the key of the hashes that stand in place of ordinals"
        }
      }
    },
    formats: {
      type: "array",
      items: {
        enum: [
          "json",
          "markdown",
          "pdf"
        ]
      },
      description: "Formats that are written"
    },
    exhibits: {
      enum: [
        "full",
        "none"
      ],
      description: "Whether the pack holds exhibits"
    }
  }
};
export {
  config_schema_default as default
};

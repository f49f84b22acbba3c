// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What each value of an attribute does, as a sentence; and why a queue cannot have it. Rows of attributetable.cpp.
namespace ui::attributes {
struct Scene;
}

namespace ui::attributes::effects {

QString visibility(const Scene &scene, const QString &value);
QString delay(const Scene &scene, const QString &value);
QString receiveWait(const Scene &scene, const QString &value);
QString retention(const Scene &scene, const QString &value);
QString messageSize(const Scene &scene, const QString &value);
QString deadLetters(const Scene &scene, const QString &value);
QString allowed(const Scene &scene, const QString &value);
QString fifo(const Scene &scene, const QString &value);
QString contentDeduplication(const Scene &scene, const QString &value);
QString deduplicationScope(const Scene &scene, const QString &value);
QString throughput(const Scene &scene, const QString &value);
QString managedSse(const Scene &scene, const QString &value);
QString kmsKey(const Scene &scene, const QString &value);
QString kmsReuse(const Scene &scene, const QString &value);
QString shortPolling(const Scene &scene, const QString &value);
QString processedSample(const Scene &scene, const QString &value);
QString policy(const Scene &scene, const QString &value);

QString whyNotFifo(const Scene &scene);
QString whyNotManagedSse(const Scene &scene);
QString whyNotKmsReuse(const Scene &scene);
QString whyNotShortPolling(const Scene &scene);

} // namespace ui::attributes::effects

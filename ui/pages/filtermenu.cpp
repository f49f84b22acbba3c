// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filtermenu.h"

#include "ui/compose/jsonfile.h"
#include "ui/settings.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QChar separator = u'\t';
constexpr qsizetype longestTitle = 60;
constexpr QLatin1String format{"redrive-filters"};
constexpr int version = 1;

/// For a menu, where & marks a key.
QString title(const QString &text)
{
    QString shown = text.size() > longestTitle ? QString(text.left(longestTitle - 1) + u'…') : text;
    return shown.replace(u'&', "&&"_L1);
}

} // namespace

FilterMenu::FilterMenu(QLineEdit &field, QWidget *parent)
    : QPushButton(u"▾"_s, parent)
    , m_field(field)
{
    setProperty("quiet", true);
    setAccessibleName(tr("Earlier and saved filters"));
    setToolTip(tr("Earlier and saved filters"));
    setFixedWidth(fontMetrics().height() * 2);
    connect(this, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu);
        menu->popup(mapToGlobal(QPoint(0, height())));
    });
}

void FilterMenu::setSettings(Settings &settings, const QString &connection)
{
    m_settings = &settings;
    m_connection = connection;
    m_history = settings.list(QString("filters/history/"_L1 + connection));
    m_saved = settings.list(QString("filters/saved/"_L1 + connection));
}

void FilterMenu::keep()
{
    if (m_settings == nullptr)
        return;
    m_settings->setList(QString("filters/history/"_L1 + m_connection), m_history);
    m_settings->setList(QString("filters/saved/"_L1 + m_connection), m_saved);
}

void FilterMenu::remember(const QString &filter)
{
    const QString text = filter.trimmed();
    if (text.isEmpty() || m_history.value(0) == text)
        return;
    m_history.removeAll(text);
    m_history.prepend(text);
    m_history = m_history.mid(0, mostRemembered);
    keep();
}

void FilterMenu::save(const QString &name, const QString &filter)
{
    const QString plain = QString(name).remove(separator).trimmed();
    if (plain.isEmpty() || filter.isEmpty())
        return;
    forget(plain);
    m_saved.append(QString(plain + separator + filter));
    std::ranges::sort(m_saved);
    keep();
}

void FilterMenu::forget(const QString &name)
{
    m_saved.removeIf([&name](const QString &line) { return line.section(separator, 0, 0) == name; });
    keep();
}

QStringList FilterMenu::savedNames() const
{
    QStringList names;
    for (const QString &line : m_saved)
        names.append(line.section(separator, 0, 0));
    return names;
}

QString FilterMenu::saved(const QString &name) const
{
    const auto found =
        std::ranges::find_if(m_saved, [&name](const QString &line) { return line.section(separator, 0, 0) == name; });
    return found == m_saved.end() ? QString() : found->section(separator, 1);
}

QJsonObject FilterMenu::exported() const
{
    QJsonArray filters;
    for (const QString &name : savedNames())
        filters.append(QJsonObject{{u"name"_s, name}, {u"filter"_s, saved(name)}});
    return {{u"format"_s, format}, {u"version"_s, version}, {u"filters"_s, filters}};
}

QString FilterMenu::freeName(const QString &name) const
{
    QString free = name;
    for (int number = 2; !saved(free).isEmpty(); ++number)
        free = QString(name + u' ' + QString::number(number));
    return free;
}

Outcome<int> FilterMenu::importFrom(const QJsonObject &document)
{
    const Error wrong{u"NotFilters"_s, tr("This is not a file of filters that Redrive exported.")};
    if (document.value("format"_L1).toString() != format || document.value("version"_L1).toInt() != version)
        return wrong;
    QList<std::pair<QString, QString>> read;
    for (const QJsonValue &value : document.value("filters"_L1).toArray()) {
        const QString name = value["name"_L1].toString().remove(separator).trimmed();
        const QString filter = value["filter"_L1].toString();
        if (name.isEmpty() || filter.trimmed().isEmpty())
            return wrong;
        read.append({name, filter});
    }
    int added = 0;
    for (const auto &[name, filter] : std::as_const(read)) {
        if (saved(name) == filter)
            continue;
        save(freeName(name), filter);
        ++added;
    }
    return added;
}

void FilterMenu::importFile()
{
    auto *dialog = new QFileDialog(window(), tr("Import filters"), {}, tr("JSON files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Outcome<int> count = importFrom(compose::readObject(path).value_or(QJsonObject()));
        emit told(count ? tr("%n filter(s) imported.", nullptr, *count) : count.error().message, !count);
    });
    dialog->open();
}

void FilterMenu::exportFile()
{
    auto *dialog =
        new QFileDialog(window(), tr("Export filters"), u"redrive-filters.json"_s, tr("JSON files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QString why = compose::writeObject(path, exported());
        emit told(why.isEmpty() ? tr("Exported to %1.").arg(path) : tr("Not exported. %1").arg(why), !why.isEmpty());
    });
    dialog->open();
}

void FilterMenu::fill(QMenu &menu)
{
    const auto use = [this](QAction *action, const QString &filter) {
        connect(action, &QAction::triggered, this, [this, filter] {
            m_field.setText(filter);
            m_field.setFocus();
        });
    };
    for (const QString &name : savedNames())
        use(menu.addAction(title(name)), saved(name));
    if (!m_saved.isEmpty())
        menu.addSeparator();
    for (const QString &filter : std::as_const(m_history))
        use(menu.addAction(title(filter)), filter);
    if (m_history.isEmpty())
        menu.addAction(tr("What you ask is remembered here"))->setEnabled(false);
    menu.addSeparator();
    QAction *save = menu.addAction(tr("&Save this filter…"));
    save->setEnabled(!m_field.text().isEmpty());
    connect(save, &QAction::triggered, this, &FilterMenu::askForName);
    QMenu *removing = menu.addMenu(tr("&Remove"));
    for (const QString &name : savedNames())
        connect(removing->addAction(title(name)), &QAction::triggered, this, [this, name] { forget(name); });
    removing->setEnabled(!m_saved.isEmpty());
    connect(menu.addAction(tr("&Import filters…")), &QAction::triggered, this, &FilterMenu::importFile);
    QAction *exporting = menu.addAction(tr("&Export saved filters…"));
    exporting->setEnabled(!m_saved.isEmpty());
    connect(exporting, &QAction::triggered, this, &FilterMenu::exportFile);
}

void FilterMenu::askForName()
{
    auto *dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the filter"));
    dialog->setLabelText(tr("A name for it:"));
    dialog->setOkButtonText(tr("&Save"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, filter = m_field.text()](const QString &name) { save(name, filter); });
    dialog->open();
}

} // namespace ui
